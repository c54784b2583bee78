namespace CitizenBot.Pictures.Forms;

/// <summary>One paper: heading, whom it is addressed to, its parts, who signs.</summary>
public sealed record FormPaper
{
    /// <summary>The lines above everything, centred and bold; a rule is drawn below the last.</summary>
    public IReadOnlyList<string> Motto { get; init; } = [];

    /// <summary>Place and date, on the right.</summary>
    public string? PlaceAndDate { get; init; }

    public required string Title { get; init; }

    /// <summary>Small below the title.</summary>
    public string? Subtitle { get; init; }

    /// <summary>"Kính gửi: ...", centred.</summary>
    public string? Addressee { get; init; }

    public IReadOnlyList<FormPart> Parts { get; init; } = [];

    /// <summary>Who signs, from left to right; one alone stands on the right.</summary>
    public IReadOnlyList<FormSignature> Signatures { get; init; } = [];

    /// <summary>Stands at the foot of every page, before the page's number.</summary>
    public string? Foot { get; init; }

    /// <summary>What the QR code in the corner says; null for none.</summary>
    public string? Link { get; init; }

    /// <summary>Small below the QR code.</summary>
    public string? LinkCaption { get; init; }
}
