namespace CitizenBot.Host.Delivery;

/// <summary>How long a lane rests after a refusal that named no time: 2, 4, 8 seconds and so on, five minutes at most.</summary>
public static class BackOff
{
    public static TimeSpan After(int attempts) => TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, Math.Min(attempts, 10) + 1)));
}
