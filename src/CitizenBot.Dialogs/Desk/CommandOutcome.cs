using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>What came of a command: a closed set.</summary>
public abstract record CommandOutcome
{
    private protected CommandOutcome() { }

    /// <summary>A petition is registered; this is the only time its PIN is known.</summary>
    public sealed record Filed(CaseView Case, string Pin) : CommandOutcome
    {
        /// <summary>Its files as they stand on the shelf now; the host sends a second message about those still on their way.</summary>
        public IReadOnlyList<EvidenceView> Evidence { get; init; } = [];

        /// <summary>How many other cases are of the same matter.</summary>
        public int InMatter { get; init; }
    }

    /// <summary>It is done; the case as it now is, where there is one.</summary>
    /// <param name="Case">The case as it now is, where there is one.</param>
    /// <param name="Group">True when a group was linked, not a person.</param>
    public sealed record Done(CaseView? Case = null, bool Group = false) : CommandOutcome
    {
        /// <summary>Files that came with it, as they stand on the shelf now.</summary>
        public IReadOnlyList<EvidenceView> Evidence { get; init; } = [];

        /// <summary>Cases whose chat a letter to all was sent to.</summary>
        public int Reached { get; init; }

        /// <summary>Cases without a chat that wants notices: those people need a letter on paper or a call.</summary>
        public int Unreached { get; init; }
    }

    /// <summary>Who denounces was opened, and the opening is recorded; this is the only time the request opens it.</summary>
    public sealed record IdentityOpened(IReadOnlyList<CaseText> People) : CommandOutcome;

    /// <summary>A request about data was taken, with its days.</summary>
    public sealed record DataAsked(DataRequestView Request) : CommandOutcome;

    /// <summary>What is kept about the person's cases; the copy is recorded.</summary>
    public sealed record DataCopied(IReadOnlyList<DataOfCase> Cases) : CommandOutcome;

    /// <summary>A draft can go on elsewhere: by a link with this token, once.</summary>
    public sealed record Moved(string Token) : CommandOutcome;

    /// <summary>A rule says no; nothing has changed.</summary>
    /// <param name="ReasonKey">Last part of a key under <c>officials.refused</c>.</param>
    /// <param name="Args">What its placeholders stand for.</param>
    public sealed record Refused(string ReasonKey, Args Args) : CommandOutcome;

    /// <summary>The act is for somebody else; nothing has changed.</summary>
    public sealed record NotYours : CommandOutcome;
}
