using CitizenBot.Conversation;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Dialogs.TrackCase;

namespace CitizenBot.Dialogs.Desk;

/// <content>Pressed buttons, fresh and stale.</content>
internal sealed partial class Attendant
{
    private void Press(ButtonMeaning pressed)
    {
        if (pressed.Act is { } act)
        {
            DoAct(act, pressed);
            return;
        }

        var answer = reply! with { Choice = pressed.Value, Question = pressed.Question, SheetId = pressed.SheetId };
        if (state.Question is { } question && question.Id == pressed.SheetId)
        {
            if (PromptOf(question)?.Read(answer) is { Understood: true, Value: { } value })
            {
                state.Question = null;
                Decide(question, value);
                return;
            }
        }
        else if (pressed.Value is { } named && IsAct(named))
        {
            DoAct(named, pressed);
            return;
        }
        else if (state.Active is { } sheet && sheet.Id == pressed.SheetId)
        {
            DropQuestion();
            Run(answer);
            return;
        }

        Stale(pressed);
    }

    private void Stale(ButtonMeaning pressed)
    {
        var parked = state.Parked.Exists(sheet => sheet.Id == pressed.SheetId);
        if (parked && state.Active is null)
        {
            before.Add(Line("desk.stale-draft"));
            Ask(new DeskQuestion(ActivityId, "drafts"));
            return;
        }

        before.Add(Line(state.Active is null && state.Question is null ? Said("stale-outside") : "desk.stale"));
        Current();
    }

    private void DropQuestion()
    {
        foreach (var held in new[] { state.Question?.Held }.Concat(state.Question?.Also ?? []))
        {
            SetAside(held);
        }

        state.Question = null;
    }

    private void DoAct(string act, ButtonMeaning pressed)
    {
        DropQuestion();
        state.Misses = 0;
        var code = pressed.CaseCode ?? "";
        switch (act)
        {
            case Acts.File:
            case Acts.Citizen:
                WantPetition();
                break;
            case Acts.Choose:
                WantPetition(start: PetitionStart.Choose);
                break;
            case Acts.MyCases:
                ListCases();
                break;
            case Acts.Track:
                Begin(TrackDialog.Id);
                break;
            case Acts.Person:
                Contact();
                break;
            case Acts.Language:
                Switch(pressed.Value ?? (state.Locale == "vi" ? "en" : "vi"));
                break;
            case Acts.Home:
                Greet();
                break;
            case Acts.MyData:
                BeginMyData();
                break;
            case Acts.Forget when Drafts().Count > 0:
                Ask(new DeskQuestion(ActivityId, "forget"));
                break;
            case Acts.Forget:
                commands.Add(new ForgetCommand());
                break;
            case Acts.Continue when pressed.Value is { } id && Drafts().Exists(draft => draft.Id == id):
                Continue(id);
                break;
            case Acts.Continue when Drafts() is [var only]:
                Continue(only.Id);
                break;
            case Acts.Continue when Drafts().Count > 0:
                Ask(new DeskQuestion(ActivityId, "drafts"));
                break;
            case Acts.Keep when DeskDialogs.IsDraft(state.Active):
                Park(TakeDraft(state.Active!.Id));
                break;
            case Acts.Delete when DeskDialogs.IsDraft(state.Active):
                Cancel();
                break;
            case Acts.Restart when DeskDialogs.IsDraft(state.Active):
                Restart(state.Active!.Id);
                break;
            case Acts.Restart:
                state.Active = null;
                EndErrand();
                break;
            case Acts.Move when DeskDialogs.IsDraft(state.Active):
                commands.Add(new MoveDraftCommand(state.Active!.Id));
                break;
            case Acts.PrintJoint when Peek() is { Prompt: { Name: AskJoint.Told, Args: var told } } && told.ByName["people"] is CountArg { Value: var people }:
                PrintJoint(people);
                break;
            case Acts.EmergencyCalled or Acts.EmergencyNone:
                before.Add(Line("desk.go-on"));
                Current();
                break;
            case var word when word.StartsWith(Acts.Word, StringComparison.Ordinal):
                Do(word[Acts.Word.Length..], null);
                break;
            default:
                if (!DoCaseAct(act, code, pressed) && !DoOpeningAct(act, code) && !DoDataAct(act, pressed) && !DoReminderAct(act, code, pressed) && !DoUrgingAct(act, pressed.Value) && !DoOfficialAct(act, code) && !DoReportAct(act, pressed.Value) && !DoHotspotAct(act, pressed.Value) && !DoLetterAct(act, code, pressed.Value))
                {
                    Stale(pressed);
                }

                break;
        }
    }
}
