using CitizenBot.Dialogs.TrackCase;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Officials;

/// <summary>Which results a kind of petition may have.</summary>
internal static class Outcomes
{
    public static IReadOnlyList<CaseOutcome> For(PetitionKind kind) => kind switch
    {
        PetitionKind.Complaint or PetitionKind.Denunciation => [CaseOutcome.Right, CaseOutcome.PartlyRight, CaseOutcome.Wrong, CaseOutcome.Discontinued],
        _ => [CaseOutcome.Done, CaseOutcome.Answered],
    };

    public static CaseOutcome Of(string name) => Enum.GetValues<CaseOutcome>().First(outcome => CaseWords.Name(outcome) == name);
}
