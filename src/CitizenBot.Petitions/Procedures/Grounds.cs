using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Procedures;

/// <summary>Which grounds of refusal a kind of petition has.</summary>
public static class Grounds
{
    private static readonly RefusalGround[] Complaint = [.. Enum.GetValues<RefusalGround>().Where(ground => (int)ground < 10)];
    private static readonly RefusalGround[] Denunciation = [RefusalGround.ConditionsNotMet, RefusalGround.SentToSeveral];
    private static readonly RefusalGround[] Open = [RefusalGround.NothingNew];

    /// <summary>In the order of the law.</summary>
    public static IReadOnlyList<RefusalGround> For(PetitionKind kind) => kind switch
    {
        PetitionKind.Complaint => Complaint,
        PetitionKind.Denunciation => Denunciation,
        _ => Open,
    };
}
