namespace CitizenBot.Storage;

/// <summary>What a button means: the chat only ever sees the token.</summary>
/// <remarks>An unguessable token instead of <c>question:value</c>: an old draft's button must not answer a new draft, and a copied one must not work for another person.</remarks>
public sealed record ButtonRow
{
    /// <summary>22 signs of base64url, see <see cref="NewToken"/>.</summary>
    public required string Token { get; init; }

    /// <summary>The only chat it may be pressed in; null when the person decides.</summary>
    public string? ChatId { get; init; }

    /// <summary>The draft it belongs to.</summary>
    public string? Sheet { get; init; }

    /// <summary>The question it answers.</summary>
    public string? Question { get; init; }

    /// <summary>The case it acts on.</summary>
    public string? CaseCode { get; init; }

    /// <summary>The act.</summary>
    public string? Act { get; init; }

    /// <summary>The answer or argument; sealed.</summary>
    public string? Value { get; init; }

    /// <summary>The official who alone may press it; null for anyone in the chat.</summary>
    public string? Presser { get; init; }

    /// <summary>Until when (UTC).</summary>
    public required DateTime Until { get; init; }

    /// <summary>When it was first pressed (UTC).</summary>
    public DateTime? UsedAt { get; init; }

    /// <summary>A fresh token from 16 random bytes.</summary>
    public static string NewToken() => BotStore.RandomToken();
}
