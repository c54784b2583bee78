namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>A stretch of a conversation's log.</summary>
/// <param name="Activities">Activities as JSON objects, ready for the wire (see <see cref="WireLog"/>).</param>
/// <param name="Watermark">The number of the last one, or the one that was asked with when there is none.</param>
public sealed record LogPage(IReadOnlyList<string> Activities, long Watermark);
