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
            PetitionKind.Complaint => [(ClockPurpose.Accept, record.Second ? "KN-TL-2" : "KN-TL-1")],
            PetitionKind.Denunciation =>
            [
                (ClockPurpose.Initial, "TC-XLBD"), (ClockPurpose.InitialLongest, "TC-XLBD-EXT"), (ClockPurpose.Transfer, "TC-CHUYEN"),
            ],
            _ => [(ClockPurpose.Reply, "KNPA-THULY")],
        };
        return [.. steps.Select(step => Start(record.Code, step.Purpose, step.Rule, record.FiledOn, desk)).OfType<Clock>()];
    }

    /// <summary>The clock of resolution, from the day of acceptance; totals of the law include the longer limits for complex cases and remote areas.</summary>
    public static Clock? OnAcceptance(CaseRecord record, DateOnly acceptedOn, bool complex, Desk desk)
    {
        var plain = record.Kind == PetitionKind.Denunciation ? "TC-GQ" : record.Second ? "KN-GQ-2" : "KN-GQ-1";
        var rule = record.Kind == PetitionKind.Denunciation ? plain : desk.Rules.Variant(plain, complex, desk.Office.Remote);
        return Start(record.Code, ClockPurpose.Resolve, rule, acceptedOn, desk);
    }

    /// <summary>The first clocks counted from the day the signed paper came.</summary>
    public static IReadOnlyList<Clock> FromSignature(IReadOnlyList<Clock> clocks, DateOnly signedOn, Desk desk) =>
    [
        .. clocks.Select(clock => clock.State == ClockState.Running && desk.Rules.Find(clock.RuleId, signedOn) is { Limit: not null } rule
            ? clock.Rebase(signedOn, rule, desk.Calendar)
            : clock),
    ];

    /// <summary>Ends every running clock: those of the given purposes are met, the others stop.</summary>
    public static IReadOnlyList<Clock> End(IReadOnlyList<Clock> clocks, DateOnly on, params string[] met) =>
    [
        .. clocks.Select(clock => clock.State != ClockState.Running ? clock : met.Contains(clock.Purpose) ? clock.Meet(on) : clock.Stop(on)),
    ];

    /// <summary>A limit that the law files do not know is no reason to turn a citizen away: the case then has no such clock, and the operator is told.</summary>
    private static Clock? Start(string code, string purpose, string ruleId, DateOnly startOn, Desk desk) =>
        desk.Rules.Find(ruleId, startOn) is { Limit: not null } rule ? Clock.Start($"{code}/{purpose}", code, purpose, rule, startOn, desk.Calendar) : null;
}
