using CitizenBot.Petitions.Cases;

namespace CitizenBot.Tests.Transcripts;

/// <summary>A case of the trial world: what the database would keep.</summary>
internal sealed class WorldCase
{
    public required CaseState State { get; set; }

    public required FilePetition Petition { get; set; }

    public required string Pin { get; init; }

    /// <summary>Chat it was filed from; null at the counter.</summary>
    public required WorldChat? FiledBy { get; init; }

    /// <summary>Files that came after the petition.</summary>
    public List<EvidenceFile> Later { get; } = [];

    public List<CaseEvent> Events { get; } = [];
}
