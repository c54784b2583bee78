namespace CitizenBot.Host.Web;

/// <summary>What the page asks at <c>/webchat/config</c>: whose chat it is, how large a file it may send, and whether it is a demonstration.</summary>
/// <param name="OfficeName">The office.</param>
/// <param name="LargestFile">Bytes.</param>
/// <param name="Demo">Null when it is none.</param>
public sealed record WebChatConfig(BilingualName OfficeName, int LargestFile, WebChatDemo? Demo);
