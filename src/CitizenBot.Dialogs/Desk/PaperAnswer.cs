using CitizenBot.Conversation.Speaking.Papers;

namespace CitizenBot.Dialogs.Desk;

/// <summary>The papers, or why there are none.</summary>
/// <param name="Refused">Null, or <c>not-yours</c>, <c>sealed</c> (an official asks for a denunciation's), <c>pin</c> (code and PIN are asked first), <c>no-name</c> (nobody signs an anonymous one).</param>
/// <param name="Paper">What is printed.</param>
public sealed record PaperAnswer(string? Refused, PaperWords? Paper = null)
{
    /// <summary>Who is named: <c>all</c>, <c>filer</c> (name and address of the one who filed) or <c>nobody</c>.</summary>
    public string Named { get; init; } = "nobody";

    /// <summary>Whether the law asks for a signature.</summary>
    public bool NeedsSignature { get; init; }

    /// <summary>True for a denunciation: it is signed by appointment, not at the counter.</summary>
    public bool Sealed { get; init; }

    /// <summary>How many sign.</summary>
    public int People { get; init; } = 1;

    /// <summary>True for an official at the counter.</summary>
    public bool ForOffice { get; init; }
}
