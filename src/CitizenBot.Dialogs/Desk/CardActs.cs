using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Which acts an official's card offers, in the order of the buttons: what the stage asks for first, the rest behind "more".</summary>
/// <remarks>The table of the procedure says what is lawful; here only what would be refused for another reason is left out.</remarks>
internal static class CardActs
{
    private static readonly (CaseAct Act, string Button)[] Buttons =
    [
        (CaseAct.Acknowledge, Acts.Acknowledge), (CaseAct.AnswerUrge, Acts.AnswerUrge), (CaseAct.Sign, Acts.SignedPaper), (CaseAct.Accept, Acts.Accept),
        (CaseAct.Resume, Acts.Resume), (CaseAct.EndAssessment, Acts.Assessed), (CaseAct.Send, Acts.Send), (CaseAct.HoldDialogue, Acts.HoldDialogue), (CaseAct.Decide, Acts.Result),
        (CaseAct.Refuse, Acts.Refuse), (CaseAct.Verify, Acts.Verify), (CaseAct.Publish, Acts.Publish), (CaseAct.Execute, Acts.Execute),
        (CaseAct.Close, Acts.Finish), (CaseAct.Ask, Acts.Ask), (CaseAct.TakeOver, Acts.Take), (CaseAct.Urge, Acts.Urge), (CaseAct.Extend, Acts.Extend),
        (CaseAct.CallDialogue, Acts.CallDialogue), (CaseAct.Guide, Acts.Guide), (CaseAct.Transfer, Acts.Transfer), (CaseAct.SeekAssessment, Acts.Assess), (CaseAct.Suspend, Acts.Suspend),
        (CaseAct.Withdraw, Acts.Withdraw), (CaseAct.Reassign, Acts.Reassign), (CaseAct.Watch, Acts.Watch), (CaseAct.SendPaper, Acts.SendPaper), (CaseAct.Note, Acts.Note),
    ];

    private static readonly string[] Supervising = [Acts.Urge, Acts.Reassign, Acts.Watch];

    /// <summary>The acts for an official now; empty when the case is not theirs.</summary>
    public static IEnumerable<string> For(CaseState state, Petitions.Cases.Desk desk, string officialId, bool hasFiles)
    {
        var record = state.Record;
        if (!CaseParties.MayOpen(record, desk.Office, officialId, desk.Deputies))
        {
            return [];
        }

        var lawful = CaseParties.Acts(record, desk.Office, officialId, desk.Deputies);
        if (record.IsClosed)
        {
            // What the citizen should have had they may still get.
            return lawful.Contains(CaseAct.SendPaper) && IsUseful(CaseAct.SendPaper, state) ? [Acts.SendPaper] : [];
        }

        var useful = Buttons.Where(button => lawful.Contains(button.Act) && IsUseful(button.Act, state)).Select(button => button.Button);
        var hasIt = record.ResponsibleId == officialId || desk.Deputies.Of(record.ResponsibleId) == officialId;
        if (hasIt)
        {
            useful = [.. Late(state, desk), .. useful];
        }

        // Whoever stands above has the case to watch first, and to handle only then.
        var acts = (hasIt ? useful : useful.OrderBy(act => Supervising.Contains(act) ? 0 : 1)).Append(Acts.Content);
        return (hasFiles ? acts.Append(Acts.Evidence) : acts).Append(Acts.Petitioner).Concat(hasIt ? Restable(state, desk) : []);
    }

    /// <summary>An overrun limit asks first for its reason.</summary>
    private static IEnumerable<string> Late(CaseState state, Petitions.Cases.Desk desk) =>
        state.NextDue()?.Due.On < desk.Today ? [Acts.Delay] : [];

    private static IEnumerable<string> Restable(CaseState state, Petitions.Cases.Desk desk) =>
        SnoozeLimit.Latest(state, desk) is null ? [] : [Acts.Snooze];

    private static bool IsUseful(CaseAct act, CaseState state)
    {
        var record = state.Record;
        return act switch
        {
            CaseAct.Acknowledge => record.AcknowledgedAt is null,
            CaseAct.Sign => record.SignedOn is null,
            CaseAct.Accept => record is { Anonymous: false, SignedOn: not null },
            CaseAct.AnswerUrge => record.Urged is { Answered: false },
            CaseAct.Extend => state.Clock(ClockPurpose.Resolve) is { State: ClockState.Running },
            CaseAct.Send => state.Clocks.Any(clock => clock.State == ClockState.Running && ClockPurpose.IsSending(clock.Purpose)),
            CaseAct.Publish => state.Clock(ClockPurpose.Publish) is { State: ClockState.Running },
            CaseAct.SeekAssessment => record.AssessmentOn is null,
            CaseAct.EndAssessment => record.AssessmentOn is not null,
            CaseAct.Close => state.NextDue() is null,
            CaseAct.SendPaper => record is not { DecidedOn: null, DialogueHeldOn: null },
            _ => true,
        };
    }
}
