using CitizenBot.Conversation.Running;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Desk;

/// <summary>A case as its citizen sees it; null when this chat neither filed it nor has opened it by its PIN.</summary>
/// <param name="Code">The case.</param>
/// <param name="ByPin">True when the desk remembers that it was opened here by its PIN.</param>
public sealed record CitizenCase(string Code, bool ByPin) : Lookup<CaseView?>
{
    public override string Name => $"citizen-case:{Code}:{ByPin}";

    public override TimeSpan MaxAge => TimeSpan.FromDays(31);
}

/// <summary>The papers of a decision, for the citizen of the case; empty when it is not theirs.</summary>
/// <param name="Code">The case.</param>
/// <param name="ByPin">See <see cref="CitizenCase"/>.</param>
/// <param name="ActivityId">The press that asked for it.</param>
public sealed record DecisionPapers(string Code, bool ByPin, string ActivityId) : Lookup<IReadOnlyList<EvidenceView>>
{
    public override string Name => $"decision-papers:{Code}:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>The petition that a second complaint or a further denunciation goes on from; null when it is not theirs.</summary>
/// <param name="Code">The case.</param>
/// <param name="ByPin">See <see cref="CitizenCase"/>.</param>
public sealed record EarlierPetition(string Code, bool ByPin) : Lookup<EarlierFiled?>
{
    public override string Name => $"earlier-petition:{Code}:{ByPin}";

    /// <summary>As long as a draft is kept: what was filled in does not change under the writer's hands.</summary>
    public override TimeSpan MaxAge => TimeSpan.FromDays(62);
}

/// <summary>What is filled in from the first petition.</summary>
/// <param name="Case">The case.</param>
/// <param name="Petition">What it says, without people.</param>
/// <param name="People">Who filed it: only for the chat that filed it, and never of a denunciation, whose name takes two people to open.</param>
public sealed record EarlierFiled(CaseView Case, FilePetition Petition, Petitioners? People);
