namespace CitizenBot.Petitions.Cases;

/// <summary>Whether a PIN may be tried: five wrong ones in a row close the door for half an hour.</summary>
/// <remarks>
/// Counted per chat and case code alike by the caller; the chat that filed is never asked and so never locked out. After the third wrong
/// one each further try waits a little longer, which a person hardly notices and a guessing program does.
/// </remarks>
public static class PinGuard
{
    /// <summary>Wrong tries until the door closes.</summary>
    public const int Tries = 5;

    private const int FreeTries = 3;
    private const int GuessesToTell = 30;

    /// <summary>How long it stays closed, and how far back wrong tries count.</summary>
    public static TimeSpan LockTime { get; } = TimeSpan.FromMinutes(30);

    /// <summary>How far back <see cref="IsGuessing"/> looks.</summary>
    public static TimeSpan GuessingWindow { get; } = TimeSpan.FromMinutes(10);

    /// <summary>What may be done now.</summary>
    /// <param name="failures">Instants (UTC) of wrong tries since the last right one, in any order, the one of this moment included.</param>
    public static PinAllowance Check(IEnumerable<DateTime> failures, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(failures);
        var recent = failures.Where(at => at > nowUtc - LockTime && at <= nowUtc).Order().ToList();
        if (recent.Count >= Tries)
        {
            return new PinAllowance.Locked(recent[^1] + LockTime, TellOperator: recent.Count == Tries && recent[^1] == nowUtc);
        }

        var remaining = Tries - recent.Count;
        if (recent.Count >= FreeTries)
        {
            var until = recent[^1] + TimeSpan.FromSeconds(5 * Math.Pow(3, recent.Count - FreeTries));
            if (until > nowUtc)
            {
                return new PinAllowance.Slowed(until, remaining);
            }
        }

        return new PinAllowance.Allowed(remaining);
    }

    /// <summary>Whether wrong tries from all chats together look like guessing, so that the operator must know.</summary>
    public static bool IsGuessing(IEnumerable<DateTime> allFailures, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(allFailures);
        return allFailures.Count(at => at > nowUtc - GuessingWindow && at <= nowUtc) >= GuessesToTell;
    }
}
