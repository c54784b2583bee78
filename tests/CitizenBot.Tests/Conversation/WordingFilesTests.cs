using System.Text.RegularExpressions;
using CitizenBot.Conversation.Words;

namespace CitizenBot.Tests.Conversation;

/// <summary>The files that ship: every key in every language, no fault, nothing that nobody says, every choice with a label.</summary>
public sealed partial class WordingFilesTests
{
    private static readonly IReadOnlyList<(string Name, string Text)> Files = Checkout.Dialogs();

    [Fact]
    public void ShippedWording_HasNoFault() => Assert.True(Wording.Load(Files).Faults.Count == 0, string.Join('\n', Wording.Load(Files).Faults));

    /// <summary>It stands once in a message because the speaker leaves it out where it was said: in the same words.</summary>
    [Theory]
    [InlineData("vi", "Ngày chính thức")]
    [InlineData("en", "The official date")]
    public void TheSentenceAboutTheOfficialDate_IsTheSameEverywhere(string locale, string begins)
    {
        var wording = Wording.Load(Files);
        var official = wording.Get(locale, "common.due.official").Other;

        Assert.StartsWith(begins, official, StringComparison.Ordinal);
        Assert.All(
            wording.Keys.Select(key => wording.Get(locale, key).Other).Where(text => text.Contains(begins, StringComparison.Ordinal)),
            text => Assert.Contains(official, text, StringComparison.Ordinal));
    }

    /// <summary>Officials are anh/chị: what is asked of them never falls back to words for citizens, unless those address nobody.</summary>
    [Fact]
    public void WhatOfficialsAreTold_WhenTheyAreNotUnderstood_DoesNotAddressACitizen()
    {
        var wording = Wording.Load(Files);
        var areas = wording.Keys.Where(key => key.EndsWith(".general", StringComparison.Ordinal)).Select(key => key.Split('.')[0]).ToList();
        var slots = wording.Keys.Where(key => key.StartsWith("common.retry.", StringComparison.Ordinal)).Append("common.again").Append("common.hint").Append("common.lost").Select(key => key["common.".Length..]);
        // Numbers, phones and lines of a petition are asked of citizens only.
        var forCitizens = new[] { "retry.too-small", "retry.too-large", "retry.not-a-number", "retry.phone", "retry.no-such-line", "retry.unreadable" };

        Assert.Contains("case-act", areas);
        Assert.Contains("urge-unit", areas);
        Assert.All(slots.Except(forCitizens), slot => Assert.DoesNotContain("ông/bà", wording.Get("vi", $"case-act.any.{slot}").Other, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void ShippedDefinitions_CanBeRead_AndEveryChoiceHasALabel()
    {
        var wording = Wording.Load(Files);
        var unlabelled =
            from dialog in DialogCatalog.Load(Files).All
            from question in dialog.Questions
            from value in question.Value.Choices
            let key = $"{dialog.Id}.{question.Key.Replace('/', '.')}.choice.{value}.label"
            where wording.Find("vi", key) is null
            select key;

        Assert.Equal("", string.Join('\n', unlabelled));
    }

    /// <summary>A key is an orphan when the name it ends in stands nowhere, in kebab or Pascal case, in the sources or definitions: a text that nobody says. Weekdays are named by the calendar; nouns and general choices are a stock for any dialog.</summary>
    [Fact]
    public void ShippedWording_HasNoOrphan()
    {
        var words = new HashSet<string>();
        foreach (var text in Checkout.Sources("src").Select(source => source.Text).Concat(Files.Where(file => file.Name.EndsWith("dialog.yaml", StringComparison.Ordinal)).Select(file => file.Text)))
        {
            var names = Name().Matches(text).Select(match => match.Value).ToList();
            words.UnionWith(names);
            words.UnionWith(names.Select(name => Hump().Replace(name, "-").ToLowerInvariant()));
            words.UnionWith(Dotted().Matches(text).Select(match => match.Value.Replace('.', '-')));
        }

        var orphans = Wording.Load(Files).Keys
            .Where(key => !key.StartsWith("common.date.weekday.", StringComparison.Ordinal)
                && !key.StartsWith("common.nouns.", StringComparison.Ordinal) && !key.StartsWith("common.choice.", StringComparison.Ordinal))
            .Where(key => !Speaks(key, words));

        Assert.Equal("", string.Join('\n', orphans));
    }

    /// <summary>The last part, or before a general slot the one before it, must be a name of a source or definition, or be put together from two.</summary>
    private static bool Speaks(string key, HashSet<string> words)
    {
        var parts = key.Split('.');
        var name = parts switch
        {
            [.., "choice", var value, "label"] => value,
            [.., var question, "prompt" or "hint" or "again" or "more" or "done" or "label"] => question,
            _ => parts[^1],
        };
        return words.Contains(name) || Joints(name).Any(at => words.Contains(name[..at]) && words.Contains(name[(at + 1)..]));
    }

    private static IEnumerable<int> Joints(string name) => Enumerable.Range(0, name.Length).Where(at => name[at] == '-');

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Hump();

    [GeneratedRegex(@"[a-z0-9-]+(?:\.[a-z0-9-]+)+")]
    private static partial Regex Dotted();

    [GeneratedRegex("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")]
    private static partial Regex Name();
}
