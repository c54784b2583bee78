using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Oversight;

/// <summary>Vượt cấp: a first complaint that went above the body which resolves it first (Điều 7 Luật Khiếu nại). It is a mark for reports; it blocks nothing.</summary>
/// <remarks>A commune is itself the lowest body: nothing that is filed with one has passed over another.</remarks>
public static class LevelBypass
{
    private static readonly HashSet<string> CommuneLevels = ["phuong", "xa", "thi-tran", "dac-khu"];

    /// <summary>Whether the decision was signed below the office that got the first complaint about it.</summary>
    public static bool Check(FilePetition petition, Office office)
    {
        ArgumentNullException.ThrowIfNull(petition);
        ArgumentNullException.ThrowIfNull(office);
        return petition is { Kind: PetitionKind.Complaint, FirstTime: EarlierFiling.First, Decision.Signer: DecisionSigner.CommuneChairman } && !CommuneLevels.Contains(office.Level);
    }
}
