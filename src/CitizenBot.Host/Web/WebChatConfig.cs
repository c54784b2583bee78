namespace CitizenBot.Host.Web;

/// <summary>What the page asks at <c>/webchat/config</c>: whose chat it is, and whether it is a demonstration.</summary>
public sealed record WebChatConfig(BilingualName OfficeName, WebChatDemo? Demo);
