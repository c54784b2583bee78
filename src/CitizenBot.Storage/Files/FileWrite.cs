namespace CitizenBot.Storage;

/// <summary>A file that just came; its content is fetched after the commit. A handle that exists is left as it is.</summary>
/// <param name="Handle">Unguessable, see <see cref="BotStore.RandomToken"/>.</param>
/// <param name="ChatId">The chat it was sent in.</param>
/// <param name="Meta">What is known of it so far.</param>
public sealed record FileWrite(string Handle, string ChatId, FileMeta Meta);

/// <summary>Files of a chat that become part of a case. Those of another chat, or of a case already, are left as they are.</summary>
/// <param name="CaseCode">The case.</param>
/// <param name="ChatId">The chat they were sent in.</param>
/// <param name="Handles">Which files.</param>
/// <param name="Owed">Those of them of which the person was not told that they are stored, and hears later.</param>
public sealed record FileAttach(string CaseCode, string ChatId, IReadOnlyList<string> Handles, IReadOnlyCollection<string> Owed);

/// <summary>Files of a draft that goes on in another chat of the same person; those of a case stay where they are.</summary>
/// <param name="FromChat">The chat they were sent in.</param>
/// <param name="ToChat">The chat the draft goes on in.</param>
/// <param name="Handles">Which files.</param>
public sealed record FileMove(string FromChat, string ToChat, IReadOnlyList<string> Handles);
