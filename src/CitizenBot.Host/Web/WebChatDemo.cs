namespace CitizenBot.Host.Web;

/// <summary>The page then shows a banner: nothing written here reaches an office.</summary>
/// <param name="Today">The day the demonstration takes for today, in the office's zone.</param>
public sealed record WebChatDemo(DateOnly Today);
