using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.MyData;
using CitizenBot.Petitions.DataRights;

namespace CitizenBot.Dialogs.Desk;

/// <content>Requests about data and the copy of what is kept: the person's side and the office's.</content>
internal sealed partial class Attendant
{
    private bool DoDataAct(string act, ButtonMeaning pressed)
    {
        if (!DataActs.Has(act))
        {
            return false;
        }

        var id = pressed.Value ?? "";
        if (!Known(new DataRequestOf(id, ActivityId), out var request))
        {
            return true;
        }

        if (request is null || (act != DataActs.Card && !request.ForOfficial))
        {
            before.Add(Line("officials.not-yours"));
            Current();
            return true;
        }

        DropErrand();
        switch (act)
        {
            case DataActs.Done when request.State is "open" or "answered":
                commands.Add(new DataActCommand(id, act, null));
                break;
            case DataActs.Answer when request.State == "open":
            case DataActs.Refuse when request.State is "open" or "answered":
                Begin(AnswerDataDialog.Id, AnswerDataDialog.Subject(act, id));
                break;
            default:
                if (act != DataActs.Card)
                {
                    before.Add(Line("my-data.card.stale"));
                }

                Add(DataMessages.Card(request));
                EndErrand(quiet: true);
                break;
        }

        return true;
    }

    private void AfterDataRequest(CommandOutcome.DataAsked asked)
    {
        before.AddRange(DataMessages.Taken(asked.Request, new LocalizedArg(setting.Office.Retention.Vi, setting.Office.Retention.En)));
        EndErrand();
    }

    private void AfterExport(CommandOutcome.DataCopied copied, bool withDrafts)
    {
        Add(DataMessages.File(copied.Cases, withDrafts ? Drafts() : [], context.Now, state.Locale));
        EndErrand(quiet: true);
    }

    private void AfterDataAct(DataActCommand command)
    {
        Say(command.What switch { DataActs.Answer => "my-data.card.answered", DataActs.Done => "my-data.card.completed", _ => "my-data.card.refused" });
        EndErrand(quiet: true);
    }

    private void AfterDataRefusal(CommandOutcome.Refused refused)
    {
        state.Leaving = null;
        before.Add(Line(refused.ReasonKey is DataRequestRefusal.Over or DataRequestRefusal.Answered ? "my-data.card.stale" : "officials.refused.reason-missing"));
        EndErrand();
    }
}
