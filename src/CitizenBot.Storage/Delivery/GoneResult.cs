namespace CitizenBot.Storage;

/// <summary>What became of the messages that waited for a chat where nobody is any more.</summary>
/// <param name="Moved">Alerts that go out by the person's next chat.</param>
/// <param name="Parked">Alerts that wait until the person has a chat again.</param>
/// <param name="Dropped">Replies, to nobody.</param>
public sealed record GoneResult(int Moved, int Parked, int Dropped);
