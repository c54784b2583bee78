namespace CitizenBot.Host.Web;

/// <summary>A name in both languages of the page.</summary>
public sealed record BilingualName(string Vi, string En);
