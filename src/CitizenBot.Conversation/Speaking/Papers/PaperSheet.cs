namespace CitizenBot.Conversation.Speaking.Papers;

/// <summary>One paper, beginning on a page of its own.</summary>
public sealed record PaperSheet
{
    public IReadOnlyList<Line> Motto { get; init; } = [];

    public Line? PlaceAndDate { get; init; }

    public required Line Title { get; init; }

    public Line? Subtitle { get; init; }

    /// <summary>Whom it is addressed to.</summary>
    public Line? Addressee { get; init; }

    public IReadOnlyList<PaperPart> Parts { get; init; } = [];

    public IReadOnlyList<PaperSignature> Signatures { get; init; } = [];

    /// <summary>At the foot of every page.</summary>
    public Line? Foot { get; init; }

    /// <summary>True for a paper that is signed: its law is Vietnamese, so it is printed in Vietnamese whatever the chat speaks.</summary>
    public bool Official { get; init; } = true;
}
