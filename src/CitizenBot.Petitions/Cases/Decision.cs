using CitizenBot.Petitions.Notices;

namespace CitizenBot.Petitions.Cases;

/// <summary>What the rules say to an act on a case: done, with all that follows from it, or refused with a reason.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>The case after the act, what is written in its history, and who is owed word of it.</summary>
    public sealed record Done(CaseState After, IReadOnlyList<CaseEvent> Events, IReadOnlyList<Notice> Notices) : Decision;

    /// <summary>Nothing changed.</summary>
    /// <param name="ReasonKey">One of <see cref="RefusalReason"/>; the wording is found by it.</param>
    /// <param name="Args">Values for the wording: dates yyyy-MM-dd, ids, stages.</param>
    public sealed record Refused(string ReasonKey, IReadOnlyDictionary<string, string> Args) : Decision;
}
