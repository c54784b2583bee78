using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CitizenBot.Petitions.Deadlines;

/// <summary>
/// The body of the verb `due`, for anyone who wants to check a date: `RULE --start yyyy-MM-dd [--complex] [--remote] [--json]`, `--list [--json]`,
/// or `--batch FILE` with lines `rule,start` (answered by lines `rule,start,due`). Exit codes: 0 done, 1 some batch line could not be counted,
/// 2 the request could not be read. `--en` answers in English.
/// </summary>
public static class DueCommand
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs it on the shipped rules and calendar.</summary>
    public static int Run(string[] args, Func<string, TextReader> open, TextWriter output, TextWriter error, bool vietnamese = true) =>
        Run(args, open, output, error, vietnamese, RuleBook.Shipped, WorkCalendar.Shipped);

    /// <summary>Runs it on other rules or on a calendar with an operator's days.</summary>
    public static int Run(
        string[] args, Func<string, TextReader> open, TextWriter output, TextWriter error, bool vietnamese, RuleBook rules, WorkCalendar calendar)
    {
        var request = DueRequest.Read(args, vietnamese);
        if (request.Fault is not null)
            return Fail(error, request.Fault);
        if (request.List)
            return List(rules, request, output);
        if (request.Batch is not null)
            return Batch(request.Batch, open, output, error, rules, calendar);

        var (explanation, rule, fault) = Count(request.Rule!, request.Start!, request.Complex, request.Remote, rules, calendar);
        if (fault is not null)
            return Fail(error, fault);
        if (request.AsJson)
            output.WriteLine(AsJson(rule!, request.Start!, explanation, request.Vietnamese));
        else
            Print(rule!, explanation, request.Vietnamese, output);
        return 0;
    }

    private static int List(RuleBook rules, DueRequest request, TextWriter output)
    {
        if (request.AsJson)
        {
            output.WriteLine(JsonSerializer.Serialize(rules.All.Select(rule => new
            {
                rule = rule.Id,
                effective = Iso(rule.Effective),
                until = rule.Until is { } until ? Iso(until) : null,
                days = rule.Limit,
                unit = Word(rule.Unit),
                kind = Word(rule.Kind),
                grade = Word(rule.Grade),
                verifiedUntil = rule.VerifiedUntil is { } verified ? Iso(verified) : null,
                article = rule.ArticleVi,
                label = request.Vietnamese ? rule.LabelVi : rule.LabelEn,
            }), Json));
            return 0;
        }

        foreach (var rule in rules.All)
        {
            output.WriteLine(string.Join("  ",
                rule.Id.PadRight(16),
                $"{Iso(rule.Effective)}..{(rule.Until is { } until ? Iso(until) : "")}".PadRight(22),
                (rule.Limit is { } days ? $"{days} {Word(rule.Unit)}" : "?").PadRight(12),
                (Word(rule.Grade) + (rule.VerifiedUntil is { } verified ? $" until {Iso(verified)}" : "")).PadRight(22),
                request.Vietnamese ? $"{rule.LabelVi} ({GradeText.InBrackets(rule.ArticleVi)})" : $"{rule.LabelEn} ({GradeText.InBrackets(rule.ArticleEn)})"));
        }

        return 0;
    }

    private static int Batch(string file, Func<string, TextReader> open, TextWriter output, TextWriter error, RuleBook rules, WorkCalendar calendar)
    {
        TextReader input;
        try
        {
            input = open(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(error, $"{file} cannot be read: {e.Message}");
        }

        var code = 0;
        using (input)
        {
            while (input.ReadLine() is { } line)
            {
                if (string.IsNullOrWhiteSpace(line) || line.Trim() is "rule,start")
                    continue;
                var parts = line.Split(',', StringSplitOptions.TrimEntries);
                var (explanation, _, fault) = parts.Length == 2
                    ? Count(parts[0], parts[1], complex: false, remote: false, rules, calendar)
                    : (null, null, "a line must read rule,start");
                fault ??= explanation is null ? $"rule {parts[0]} has no known limit" : null;
                code = fault is null ? code : 1;
                output.WriteLine($"{line.Trim()},{(fault is null ? Iso(explanation!.Due.On) : "error: " + fault.Replace(',', ';'))}");
            }
        }

        return code;
    }

    private static (Explanation? Explanation, Rule? Rule, string? Fault) Count(
        string id, string start, bool complex, bool remote, RuleBook rules, WorkCalendar calendar)
    {
        if (!DateOnly.TryParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || on.Year is < 1990 or > 2200)
            return (null, null, $"\"{start}\" is not a day between 1990 and 2200; write it as 2026-11-25.");
        try
        {
            var rule = rules.For(rules.Variant(id, complex, remote), on);
            return (rule.Limit is null ? null : Counting.Count(rule, on, calendar), rule, null);
        }
        catch (ArgumentException e)
        {
            return (null, null, e.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private static string AsJson(Rule rule, string start, Explanation? explanation, bool vietnamese) => JsonSerializer.Serialize(new
    {
        rule = rule.Id,
        start,
        due = explanation is null ? null : Iso(explanation.Due.On),
        certain = explanation?.Due.Certain ?? false,
        skipped = (explanation?.Skipped ?? []).Select(day => new { date = Iso(day.Date), why = vietnamese ? day.WhyVi : day.WhyEn }),
        reason = explanation?.Due.ReasonKey,
        proposedDay = explanation?.Due.ProposedDay is { } proposed ? Iso(proposed) : null,
        alternative = explanation?.Alternative is { } other ? Iso(other) : null,
        safe = explanation is null ? null : Iso(explanation.Due.SaidOn),
        earlyMark = explanation?.EarlyMark is { } mark ? Iso(mark) : null,
        effective = Iso(rule.Effective),
        days = rule.Limit,
        unit = Word(rule.Unit),
        grade = Word(rule.Grade),
        article = vietnamese ? rule.ArticleVi : rule.ArticleEn,
    }, Json);

    private static void Print(Rule rule, Explanation? explanation, bool vietnamese, TextWriter output)
    {
        output.WriteLine($"{rule.Id}: {(vietnamese ? rule.LabelVi : rule.LabelEn)}");
        output.WriteLine(explanation is null ? LawTexts.Say(vietnamese, "grade.unknown") : ExplainText.Full(explanation, vietnamese));
        if (explanation is not null && rule.Grade == Grade.Unknown)
            output.WriteLine(LawTexts.Say(vietnamese, "not-told"));
    }

    private static int Fail(TextWriter error, string sentence)
    {
        error.WriteLine(sentence);
        return 2;
    }

    private static string Iso(DateOnly date) => DateText.Iso(date);

    private static string Word<T>(T value) where T : struct, Enum => $"{value}".ToLowerInvariant();
}
