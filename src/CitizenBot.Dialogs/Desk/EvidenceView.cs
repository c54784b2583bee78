using CitizenBot.Conversation.Running;

namespace CitizenBot.Dialogs.Desk;

/// <summary>A file of a case as it now stands on the shelf.</summary>
/// <param name="Handle">Its handle.</param>
/// <param name="Name">A safe name with the ending of what it really is.</param>
/// <param name="Kind"><c>photo</c>, <c>document</c>, <c>voice</c>, <c>audio</c> or <c>video</c>.</param>
/// <param name="State"><c>received</c> (its content is still on the way), <c>stored</c> or <c>failed</c>.</param>
/// <param name="Failure">Why it failed: <c>empty</c>, <c>too-large</c>, <c>gone</c>; null otherwise.</param>
/// <param name="Found">What it is, found from its content: a media type such as <c>image/jpeg</c>; null before it is stored.</param>
/// <param name="Odd">What does not fit: <c>broken</c> (a picture that cannot be read), <c>name</c> (the name says another type); null when all is well.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Check sum of the bytes as they came, 64 hexadecimal digits; null before it is stored.</param>
/// <param name="Caption">The words that came with it, or null.</param>
/// <param name="ReceivedAt">Instant it came, UTC.</param>
public sealed record EvidenceView(
    string Handle, string Name, string Kind, string State, string? Failure, string? Found, string? Odd, long? Size, string? Sha256, string? Caption, DateTime ReceivedAt);

/// <summary>The files of a case, for an official; opening them is recorded before they are given.</summary>
/// <param name="Code">The case.</param>
/// <param name="ActivityId">The press that asked for it.</param>
public sealed record EvidenceOf(string Code, string ActivityId) : Lookup<EvidenceAnswer>
{
    public override string Name => $"evidence-of:{Code}:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>The files an official may see.</summary>
/// <param name="Refused">Null, or <c>not-yours</c>.</param>
/// <param name="Files">In the order in which they came.</param>
public sealed record EvidenceAnswer(string? Refused, IReadOnlyList<EvidenceView> Files);
