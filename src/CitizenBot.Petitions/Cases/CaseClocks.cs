using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Petitions.Cases;

/// <summary>Which limits of the law run at which step of a case.</summary>
internal static class CaseClocks
{
    /// <summary>The clocks a filing starts, from the office's day of filing.</summary>
    public static IReadOnlyList<Clock> OnFiling(CaseRecord record, Desk desk)
    {
        (string Purpose, string Rule)[] steps = record.Kind switch
        {
            // One that passed over its first resolver is to be guided there; the limit is shown and, beside, what finds the case again.
            PetitionKind.Complaint when record.AboveFirst => [(ClockPurpose.Accept, record.Second ? "KN-TL-2" : "KN-TL-1"), (ClockPurpose.Transfer, "KN-CHUYEN")],
            PetitionKind.Complaint => [(ClockPurpose.Accept, record.Second ? "KN-TL-2" : "KN-TL-1")],
            PetitionKind.Denunciation when record.Further => [(ClockPurpose.Further, "TC-TIEP")],
            PetitionKind.Denunciation =>
            [
                (ClockPurpose.Initial, "TC-XLBD"), (ClockPurpose.InitialLongest, "TC-XLBD-EXT"), (ClockPurpose.Transfer, "TC-CHUYEN"),
            ],
            _ => [(ClockPurpose.Reply, "KNPA-THULY")],
        };
        return [.. steps.Select(step => Start(record.Code, step.Purpose, step.Rule, record.FiledOn, desk)).OfType<Clock>()];
    }

    /// <summary>The clock of resolution, from the day of acceptance, in a remote area by its longer limit; a denouncer is told within some days.</summary>
    public static IReadOnlyList<Clock> OnAcceptance(CaseRecord record, DateOnly acceptedOn, Desk desk) => record.Kind == PetitionKind.Denunciation
        ? All(Start(record.Code, ClockPurpose.Resolve, "TC-GQ", acceptedOn, desk), Start(record.Code, ClockPurpose.SendAcceptance, "TC-TB-TL", acceptedOn, desk))
        : All(Start(record.Code, ClockPurpose.Resolve, desk.Rules.Variant(Resolution(record), complex: false, desk.Office.Remote), acceptedOn, desk));

    /// <summary>The longer limit, or null when the law has none left.</summary>
    /// <param name="record">The case.</param>
    /// <param name="clock">Its running clock of resolution.</param>
    /// <param name="criteria">How many criteria of complexity were determined.</param>
    /// <param name="desk">Law and calendar.</param>
    public static Clock? Extended(CaseRecord record, Clock clock, int criteria, Desk desk)
    {
        if (record.Kind == PetitionKind.Complaint)
        {
            // The totals of the law count from acceptance: it is another limit, not an addition.
            var longer = desk.Rules.Variant(Resolution(record), complex: true, desk.Office.Remote);
            return longer == clock.RuleId || desk.Rules.Find(longer, clock.StartOn) is not { Limit: not null } total ? null : clock.Rebase(clock.StartOn, total, desk.Calendar);
        }

        if (record.Extensions >= (criteria > 1 ? 2 : 1))
        {
            return null;
        }

        // Counted from the bare end of the limit before, so that no moved day off makes the whole longer than the law's total.
        var end = clock.Explain(desk.Rules, desk.Calendar).RolledFrom ?? clock.Due.On;
        return desk.Rules.Find(criteria > 1 ? "TC-GH-DBPT" : "TC-GH-PT", end) is { Limit: not null } more
            ? (clock with { Excluded = 0 }).Rebase(end, more, desk.Calendar)
            : null;
    }

    /// <summary>The clocks a decision starts: send it, publish it, act on it, and when it takes effect.</summary>
    public static IReadOnlyList<Clock> OnDecision(CaseRecord record, CaseOutcome outcome, DateOnly on, Desk desk)
    {
        var code = record.Code;
        return (record.Kind, outcome) switch
        {
            (PetitionKind.Complaint, CaseOutcome.Discontinued) => All(Start(code, ClockPurpose.Send, "KN-DC-SEND", on, desk)),
            (PetitionKind.Denunciation, CaseOutcome.Discontinued) => All(Start(code, ClockPurpose.Send, "TC-DC-SEND", on, desk)),
            (PetitionKind.Complaint, _) when record.Second =>
                All(
                    Start(code, ClockPurpose.Send, "KN-GUI-2", on, desk),
                    Start(code, ClockPurpose.Publish, "KN-GUI-2", on, desk),
                    Start(code, ClockPurpose.Effect, Remote(desk, "KN-HL-2"), on, desk)),
            (PetitionKind.Complaint, _) =>
                All(Start(code, ClockPurpose.Send, "KN-GUI-1", on, desk), Start(code, ClockPurpose.Effect, Remote(desk, "KN-HL-1"), on, desk)),

            // What has no name is inspected (Điều 25): nobody is written to, nothing is published.
            (PetitionKind.Denunciation, _) when record.Anonymous => [],
            (PetitionKind.Denunciation, _) =>
                All(
                    Start(code, ClockPurpose.Send, "TC-KL-SEND", on, desk),
                    Start(code, ClockPurpose.ActOn, "TC-KL-ACT", on, desk),
                    Start(code, ClockPurpose.Publish, "TC-CONGKHAI", on, desk)),
            _ => [],
        };
    }

    /// <summary>The citizen's window to complain a second time, from the day of receipt; there is none after a second decision.</summary>
    public static IReadOnlyList<Clock> OnReceipt(CaseRecord record, DateOnly on, Desk desk) =>
        record is { Kind: PetitionKind.Complaint, Second: false } && record.Outcome != CaseOutcome.Discontinued
            ? All(Start(record.Code, ClockPurpose.SecondComplaint, Remote(desk, "KN-L2-A"), on, desk))
            : [];

    /// <summary>What was called done is not: the office answers anew.</summary>
    public static IReadOnlyList<Clock> OnReopening(CaseRecord record, DateOnly on, Desk desk) => All(Start(record.Code, ClockPurpose.Reply, "KNPA-THULY", on, desk));

    /// <summary>A paper that must be sent.</summary>
    public static IReadOnlyList<Clock> ToSend(CaseRecord record, string rule, DateOnly on, Desk desk) => All(Start(record.Code, ClockPurpose.SendOrder, rule, on, desk));

    /// <summary>Puts clocks in the place of those with their ids, or beside them.</summary>
    public static IReadOnlyList<Clock> With(IReadOnlyList<Clock> clocks, IReadOnlyList<Clock> changed) =>
        [.. clocks.Where(clock => changed.All(other => other.Id != clock.Id)), .. changed];

    /// <summary>The running clocks that rest for a cause, by the rule files.</summary>
    public static IReadOnlyList<Clock> Pauses(IReadOnlyList<Clock> clocks, PauseCause cause, CaseRecord record, Desk desk) =>
        [.. clocks.Where(clock => clock.State == ClockState.Running && desk.Pauses.Find(record.Kind, cause, clock.Purpose, desk.Today) is not null)];

    public static IReadOnlyList<Clock> Pause(IReadOnlyList<Clock> clocks, IReadOnlyList<Clock> resting, DateOnly on) =>
        With(clocks, [.. resting.Select(clock => clock.Pause(on))]);

    /// <summary>Every resting clock runs again.</summary>
    public static IReadOnlyList<Clock> Resume(IReadOnlyList<Clock> clocks, DateOnly on, Desk desk) =>
        [.. clocks.Select(clock => clock.State == ClockState.Paused ? clock.Resume(on, desk.Rules, desk.Calendar) : clock)];

    /// <summary>The first clocks counted from the day the signed paper came.</summary>
    public static IReadOnlyList<Clock> FromSignature(IReadOnlyList<Clock> clocks, DateOnly signedOn, Desk desk) =>
    [
        .. clocks.Select(clock => clock.State == ClockState.Running && desk.Rules.Find(clock.RuleId, signedOn) is { Limit: not null } rule
            ? clock.Rebase(signedOn, rule, desk.Calendar)
            : clock),
    ];

    /// <summary>Ends every clock of the office that has not ended: those of the given purposes are met, the others stop.</summary>
    public static IReadOnlyList<Clock> End(IReadOnlyList<Clock> clocks, DateOnly on, params string[] met) =>
    [
        .. clocks.Select(clock => clock.State is ClockState.Met or ClockState.Stopped ? clock : met.Contains(clock.Purpose) ? clock.Meet(on) : clock.Stop(on)),
    ];

    /// <summary>Meets the running clocks of the given purposes; the others run on.</summary>
    public static IReadOnlyList<Clock> Met(IReadOnlyList<Clock> clocks, DateOnly on, params IReadOnlyList<string> purposes) =>
        [.. clocks.Select(clock => clock.State == ClockState.Running && purposes.Contains(clock.Purpose) ? clock.Meet(on) : clock)];

    private static string Resolution(CaseRecord record) => record.Second ? "KN-GQ-2" : "KN-GQ-1";

    private static string Remote(Desk desk, string rule) => desk.Rules.Variant(rule, complex: false, desk.Office.Remote);

    private static IReadOnlyList<Clock> All(params Clock?[] clocks) => [.. clocks.OfType<Clock>()];

    /// <summary>A limit that the law files do not know is no reason to turn a citizen away: the case then has no such clock, and the operator is told.</summary>
    private static Clock? Start(string code, string purpose, string ruleId, DateOnly startOn, Desk desk) =>
        desk.Rules.Find(ruleId, startOn) is { Limit: not null } rule ? Clock.Start($"{code}/{purpose}", code, purpose, rule, startOn, desk.Calendar) : null;
}
