namespace CitizenBot.Conversation.Speaking.Papers;

/// <summary>Papers to print, as keys and as people's own words; put into words and drawn at the moment of sending.</summary>
public sealed record PaperWords
{
    /// <summary>Title of the file.</summary>
    public required Line Title { get; init; }

    public required IReadOnlyList<PaperSheet> Sheets { get; init; }

    /// <summary>Payload of the deep link in the QR code (<c>case-KT-7M4XP-3</c>); null for none. It comes back as a start.</summary>
    public string? Start { get; init; }

    /// <summary>True for a link to the office's own page even where an outside service is offered too.</summary>
    public bool StaysInside { get; init; }

    /// <summary>Small below the QR code.</summary>
    public string? Caption { get; init; }
}
