using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Tests.Deadlines;

/// <summary>The files of the law as data: they bind, agree with their names, and a released one is never edited.</summary>
public sealed partial class LawFilesTests
{
    private const string Remedy =
        "A released file is never edited: put the old one back and add a file with a later effective date (a new year for a calendar). " +
        "Then write the manifest anew: cd src/CitizenBot.Petitions/Law && sha256sum vn/*.yaml calendars/vn/*.yaml pauses/vn/*.yaml | LC_ALL=C sort -k2 > manifest.txt";

    private static readonly System.Reflection.Assembly Law = typeof(RuleBook).Assembly;

    [Fact]
    public void Manifest_HoldsTheHashOfEveryReleasedFile()
    {
        var files = Names().Where(name => name.StartsWith("Law/vn/", StringComparison.Ordinal) || name.StartsWith("Law/calendars/", StringComparison.Ordinal) || name.StartsWith("Law/pauses/", StringComparison.Ordinal))
            .ToDictionary(name => name["Law/".Length..], name => Convert.ToHexStringLower(SHA256.HashData(Bytes(name))));
        var manifest = Text("Law/manifest.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")).ToDictionary(line => line[1], line => line[0]);

        var breaches = files.Where(file => manifest.TryGetValue(file.Key, out var hash) && hash != file.Value).Select(file => $"edited: {file.Key}")
            .Concat(files.Keys.Except(manifest.Keys).Select(name => $"not in the manifest: {name}"))
            .Concat(manifest.Keys.Except(files.Keys).Select(name => $"removed: {name}"))
            .ToList();

        Assert.True(breaches.Count == 0, $"{string.Join("; ", breaches)}. {Remedy}");
    }

    [Fact]
    public void EveryRuleFile_BindsToOneVersionOfItsName() =>
        Assert.Equal(
            Names().Where(name => name.StartsWith("Law/vn/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            RuleBook.Shipped.All.Select(rule => $"Law/vn/{rule.Id}.{rule.Effective:yyyy-MM-dd}.yaml").Order(StringComparer.Ordinal));

    [Fact]
    public void EveryVariant_StandsInForARuleThatExistsAndIsItselfPlain() =>
        Assert.All(
            from rule in RuleBook.Shipped.All from plain in rule.VariantOf select (rule, plain),
            pair =>
            {
                Assert.True(pair.rule.Complex || pair.rule.Remote, $"{pair.rule.Id} is a variant without a condition");
                Assert.Contains(RuleBook.Shipped.All, rule => rule.Id == pair.plain && rule.VariantOf.Count == 0);
            });

    [Fact]
    public void EveryRule_ThatWasNotRead_IsGradedUnknown() =>
        Assert.All(RuleBook.Shipped.All.Where(rule => rule.Confidence != "read" || rule.Limit is null), rule => Assert.Equal(Grade.Unknown, rule.Grade));

    [Fact]
    public void EveryRight_IsSaidUnmoved() =>
        Assert.All(RuleBook.Shipped.All.Where(rule => rule.Kind == RuleKind.Right), rule => Assert.Equal(LastDayPolicy.SafeEarlier, rule.LastDay));

    [Fact]
    public void EveryDuty_HasALastDayThatIsWorkedUnlessItIsAtOnce() =>
        Assert.All(
            RuleBook.Shipped.All.Where(rule => rule.Kind == RuleKind.Duty && rule.Limit != 0),
            rule => Assert.Equal(rule.Limit < 0 ? LastDayPolicy.EarlierWorkingDay : LastDayPolicy.NextWorkingDay, rule.LastDay));

    [Fact]
    public void Texts_HaveTheSameKeysAndPlaceholdersInBothLanguages()
    {
        static List<(string Key, string Holes)> Shape(string name) =>
            [.. Text(name).Split('\n').Where(line => line.Contains(": ", StringComparison.Ordinal) && line[0] != '#').Select(line => line.Split(": ", 2))
                .Select(line => (line[0], string.Join(' ', Hole().Matches(line[1]).Select(hole => hole.Value).Order()))).Order()];

        Assert.Equal(Shape("Law/texts.vi.yaml"), Shape("Law/texts.en.yaml"));
    }

    [Fact]
    public void Texts_NameEveryStartEvent() =>
        Assert.All(RuleBook.Shipped.All, rule => Assert.Contains($"start.{rule.StartEvent}: ", Text("Law/texts.vi.yaml"), StringComparison.Ordinal));

    private static string[] Names() => Law.GetManifestResourceNames();

    private static byte[] Bytes(string name)
    {
        using var stream = Law.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Text(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name));

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Hole();
}
