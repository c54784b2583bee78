namespace CitizenBot.Benchmarks.Load;

/// <summary>Where updates go, and the secret that proves them.</summary>
internal sealed record Webhook(Uri Url, string Secret);
