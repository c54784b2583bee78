using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Oversight;

/// <summary>Vượt cấp: a complaint that went above the body which resolves it first, or above its first decision (Điều 7, Điều 33 Luật Khiếu nại). It is a mark for reports; it blocks nothing.</summary>
/// <remarks>A commune is itself the lowest body: no first complaint that is filed with one has passed over another.</remarks>
public static class LevelBypass
{
    private static readonly HashSet<string> CommuneLevels = ["phuong", "xa", "thi-tran", "dac-khu"];

    /// <summary>Whoever stands before the name of a commune-level body, folded.</summary>
    private static readonly string[] Bodies = ["ubnd", "uy ban nhan dan", "chu tich", "chu tich ubnd", "chu tich uy ban nhan dan"];

    /// <summary>Words that name a commune-level body, folded.</summary>
    private static readonly string[] Communes = ["phuong", "xa", "thi tran", "dac khu"];

    /// <summary>
    /// Whether a complaint passed over a level when it was filed: about a decision signed at a commune, sent to an office above it without a first
    /// decision; or on to the superior while the first office has not decided and its limit still runs.
    /// </summary>
    /// <param name="petition">What is filed.</param>
    /// <param name="office">Where it is filed.</param>
    /// <param name="earlier">The case it goes on from; null for a petition of its own.</param>
    /// <param name="today">Today in the office's zone.</param>
    public static bool Check(FilePetition petition, Office office, CaseState? earlier, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(petition);
        ArgumentNullException.ThrowIfNull(office);
        if (petition.Kind != PetitionKind.Complaint)
        {
            return false;
        }

        return earlier is not null
            ? earlier.Record.DecidedOn is null && !IsOverdue(earlier, today)
            : petition is { FirstTime: EarlierFiling.First or EarlierFiling.SentNoAnswer, Decision.Signer: DecisionSigner.CommuneChairman } && IsAbove(office);
    }

    /// <summary>Whether an office above the communes sends a complaint down to one of them: then its first resolver was passed over.</summary>
    /// <param name="record">The case.</param>
    /// <param name="to">The body that it is guided to, as the official wrote it.</param>
    /// <param name="office">Who guides.</param>
    public static bool IsGuidedDown(CaseRecord record, string to, Office office)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(office);
        var words = Folded.Text(to);
        return record.Kind == PetitionKind.Complaint && IsAbove(office) && Bodies.Any(body => Communes.Any(commune => Folded.Contains(words, $"{body} {commune}")));
    }

    private static bool IsAbove(Office office) => !CommuneLevels.Contains(office.Level);

    /// <summary>A limit of the first office has passed: then Điều 33 opens the way up.</summary>
    private static bool IsOverdue(CaseState state, DateOnly today) =>
        state.Clocks.Any(clock => clock.State == ClockState.Running && ClockPurpose.Warns(clock.Purpose) && clock.Due.On < today);
}
