using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Dialogs.Forms;
using CitizenBot.Dialogs.TrackCase;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Desk;

/// <content>Papers to print, and petitions that an official takes in at the counter.</content>
internal sealed partial class Attendant
{
    private void Print(string code, string? value)
    {
        var which = value ?? CasePapers.Petition;
        var byPin = state.LastCase?.Case.Code == code;
        var justFiled = state.FiledLast is { } last && last.Code == code && context.Now - last.At <= CaseStaysOpen;
        if (!Known(new PaperOf(code, which, byPin, justFiled, ActivityId), out var answer))
        {
            return;
        }

        if (answer.Refused == "pin")
        {
            Begin(TrackDialog.Id, code);
            return;
        }

        DropErrand();
        if (answer.Refused is { } why)
        {
            before.Add(Line(why switch { "sealed" => "officials.paper-sealed", "no-name" => "track-case.paper.no-name", _ => "officials.not-yours" }));
            EndErrand();
            return;
        }

        Add(PaperMessage.For(code, which, answer));
        EndErrand(quiet: true);
    }

    /// <summary>Empty, so that people can sign while the one who files writes on; with the names once the complaint is filed.</summary>
    private void PrintJoint(int people)
    {
        Add(new Message
        {
            Lines = [Line("desk.joint-paper", new() { ["people"] = Arg.Count(people, "person") })],
            Kind = MessageKind.Card,
            Enclosure = new Enclosure.Paper("danh-sach-nguoi-ky.pdf", CasePapers.Joint(people)),
        });
        Run(null);
    }

    /// <summary>A petition for a person at the counter; one that was being written waits.</summary>
    private void BeginAtCounter()
    {
        if (!SitsAtCounter)
        {
            before.Add(Line("officials.not-yours"));
            Current();
            return;
        }

        PutAsideActive();
        before.Add(Line("officials.counter.begin"));
        StartPetition(null, null, subject: FilingDialog.AtCounter);
    }

    /// <summary>Roles that see counts only take in nothing.</summary>
    private bool SitsAtCounter => setting.Office.Official(context.OfficialId) is { } official && !CaseAuthority.SeesCountsOnly(official);

    /// <summary>The receipt goes on paper: nothing of it is remembered in this chat, which is not the citizen's.</summary>
    private void AfterCounterFiling(FileCommand command, CommandOutcome.Filed filed)
    {
        state.Leaving = null;
        before.Add(Line("officials.counter.filed", new() { ["caseCode"] = Arg.Code(filed.Case.Code) }));
        Add(new Receipt(setting.Office, setting.Rules, setting.Calendar).AtCounter(filed.Case, filed.Pin, command.Petition, filed.Evidence, filed.InMatter));
    }
}
