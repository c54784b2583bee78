namespace CitizenBot.Petitions.Cases;

/// <summary>How many representatives people who file together choose among themselves (Điều 29 Luật Tiếp công dân).</summary>
/// <param name="Certain">False below five people, where the law gives no number and one is only our advice.</param>
public sealed record RepresentativeRule(int Least, int Most, bool Certain)
{
    /// <summary>The rule for a number of petitioners; null for fewer than two, who represent themselves.</summary>
    public static RepresentativeRule? For(int people) => people switch
    {
        < 2 => null,
        < 5 => new(1, 1, Certain: false),
        <= 10 => new(1, 2, Certain: true),
        _ => new(1, 5, Certain: true),
    };
}
