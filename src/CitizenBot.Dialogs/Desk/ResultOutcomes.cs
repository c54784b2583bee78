using CitizenBot.Dialogs.Officials;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Desk;

/// <summary>The ids by which dialogs and wording know the outcomes of a case.</summary>
public static class ResultOutcomes
{
    public static CaseOutcome Of(string id) => Pairs.Single(pair => pair.Id == id).Outcome;

    public static string Id(CaseOutcome outcome) => Pairs.Single(pair => pair.Outcome == outcome).Id;

    private static (string Id, CaseOutcome Outcome)[] Pairs =>
    [
        (ResultOutcome.Right, CaseOutcome.Right),
        (ResultOutcome.PartlyRight, CaseOutcome.PartlyRight),
        (ResultOutcome.Wrong, CaseOutcome.Wrong),
        (ResultOutcome.Suspended, CaseOutcome.Discontinued),
        (ResultOutcome.Answered, CaseOutcome.Answered),
        (ResultOutcome.Done, CaseOutcome.Done),
    ];
}
