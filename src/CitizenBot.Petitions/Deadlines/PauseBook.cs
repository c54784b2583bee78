using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Deadlines;

/// <summary>Which limits rest, why and since when the law says so. What no file names runs on.</summary>
public sealed class PauseBook(IEnumerable<PauseRule> rules)
{
    private static readonly Lazy<PauseBook> ShippedBook = new(() => new(EmbeddedLaw.Files("Law/pauses/vn/").Select(file => PauseFile.Read(file.Name, file.Text))));
    private readonly PauseRule[] all = [.. rules.OrderBy(rule => rule.Effective)];

    /// <summary>The rules released with this program.</summary>
    public static PauseBook Shipped => ShippedBook.Value;

    /// <summary>The rule by which a limit rests on a day; null when it runs on.</summary>
    public PauseRule? Find(PetitionKind petition, PauseCause cause, string purpose, DateOnly on) =>
        all.LastOrDefault(rule => rule.Petition == petition && rule.Cause == cause && rule.Purpose == purpose && rule.Effective <= on);
}
