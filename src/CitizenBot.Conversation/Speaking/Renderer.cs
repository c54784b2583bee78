using System.Globalization;
using CitizenBot.Conversation.Words;

namespace CitizenBot.Conversation.Speaking;

/// <summary>Renders lines and their typed values for one language and one moment.</summary>
internal sealed class Renderer(Wording wording, SpeakerSettings settings, string locale, DateTime nowUtc)
{
    /// <summary>Where the sentence about the official date may go; never leaves this class.</summary>
    private const char OfficialDate = '\uE000';

    private readonly DateOnly today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(nowUtc, settings.Zone));

    /// <summary>The paragraphs of a message, one under the other, the sentence about the official date once.</summary>
    public string Paragraphs(IReadOnlyList<Line> lines, bool masked)
    {
        var text = string.Join('\n', lines.Select(line => masked && line.Secret ? Words("common.masked") : Paragraph(line, masked)));
        var last = text.LastIndexOf(OfficialDate);
        if (last < 0)
        {
            return text;
        }

        var official = Words("common.due.official");
        var said = text.Contains(official, StringComparison.Ordinal);
        text = said ? text : string.Concat(text.AsSpan(0, last), " ", official, text.AsSpan(last + 1));
        return text.Replace(OfficialDate.ToString(), "", StringComparison.Ordinal);
    }

    /// <summary>One line alone.</summary>
    public string Line(Line line) => Paragraphs([line], masked: false);

    private string Paragraph(Line line, bool masked)
    {
        var after = new List<string>();
        var text = Fill(line, masked, after);
        return after.Count == 0 ? text : text + string.Concat(after.Distinct());
    }

    /// <param name="inside">True for words inside a sentence: the sentence around them decides on capitals.</param>
    private string Fill(Line line, bool masked, List<string> after, bool inside = false)
    {
        var phrasing = wording.Get(locale, line.Key);
        var template = phrasing.For(Counted(line.Args));
        return Phrasing.Fill(template, (name, at) =>
        {
            var value = Value(line, name, masked, after);
            return StartsSentence(template, at) && !(inside && at == 0) ? Capital(value) : value;
        });
    }

    /// <summary>The number by which a plural form is chosen: <c>count</c>, or else the first number.</summary>
    private static int? Counted(Args? args) =>
        (args?.ByName.GetValueOrDefault("count") as CountArg ?? args?.ByName.Values.OfType<CountArg>().FirstOrDefault())?.Value;

    private string Value(Line line, string name, bool masked, List<string> after) =>
        line.Args?.ByName.GetValueOrDefault(name) is { } arg ? Value(arg, masked, after)
        : settings.OfficeWords.TryGetValue(name, out var office) ? Value(office, masked, after)
        : throw new InvalidOperationException($"'{line.Key}' needs {{{name}}}, and neither the dialog nor the office file gives it.");

    private string Value(Arg arg, bool masked, List<string> after) => arg switch
    {
        TextArg text => Shown.Text(text.Value),
        QuoteArg quote => Shown.Quote(quote.Value),
        CodeArg code => Shown.Text(code.Value),
        DateArg date => Date(date.Value, date.Style),
        InstantArg instant => Instant(instant),
        CountArg count => Count(count),
        LocalizedArg both => Shown.Text(locale == Wording.English ? both.En : both.Vi),
        WordingArg inner => masked && inner.Line.Secret ? Words("common.masked") : Fill(inner.Line, masked, after, inside: true),
        ListArg list => string.Join('\n', list.Lines.Select(line => masked && line.Secret ? Words("common.masked") : Paragraph(line, masked))),
        DueArg due => Due(due, after),
        SeriesArg series => string.Join(", ", series.Parts.Select(part => Value(part, masked, after))),
        SizeArg size => Shown.Size(size.Bytes, locale),
        _ => throw new InvalidOperationException($"The speaker does not know how to say a {arg.GetType().Name}."),
    };

    private string Due(DueArg due, List<string> after)
    {
        var left = due.Right ? due.On.DayNumber - today.DayNumber : settings.WorkingDaysLeft(today, due.On);
        var form = DueForm.Of(due, today, left);
        var args = new Args
        {
            ["on"] = Arg.Date(due.On),
            ["count"] = Arg.Count(Math.Abs(left)),
            ["article"] = new TextArg(due.Article is null ? "" : $" ({(locale == Wording.English ? due.Article.En : due.Article.Vi)})"),
        };
        after.AddRange(form.After.Select(sentence => " " + Words("common.due." + sentence, new Args
        {
            ["ifDay"] = Arg.Date(due.IfDay ?? due.On),
            ["on"] = Arg.Date(due.ThenOn ?? due.On),
            ["year"] = new TextArg(due.On.Year.ToString(CultureInfo.InvariantCulture)),
        })));
        if (form.IsExpected)
        {
            after.Add(OfficialDate.ToString());
        }

        return Fill(new Line("common.due." + form.Key, args), masked: false, [], inside: true);
    }

    private string Date(DateOnly date, DateStyle style)
    {
        var numeric = date.ToString(style == DateStyle.DayMonth ? "dd/MM" : "dd/MM/yyyy", CultureInfo.InvariantCulture);
        return style == DateStyle.WithWeekday
            ? $"{Words("common.date.weekday." + date.DayOfWeek.ToString().ToLowerInvariant())}, {numeric}"
            : numeric;
    }

    private string Instant(InstantArg instant)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant.Utc, DateTimeKind.Utc), settings.Zone);
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        var day = DateOnly.FromDateTime(local);
        return instant.Style switch
        {
            InstantStyle.Time => time,
            InstantStyle.Log => $"{Date(day, DateStyle.Numeric)} {time}",
            _ => $"{time}, {Date(day, DateStyle.WithWeekday)}",
        };
    }

    private string Count(CountArg count) => count.Noun is null
        ? Shown.Number(count.Value, locale)
        : Words("common.nouns." + count.Noun, new Args { ["count"] = Arg.Count(count.Value) });

    private string Words(string key, Args? args = null) => Fill(new Line(key, args), masked: false, []);

    private static bool StartsSentence(string template, int at) =>
        at == 0 || (at > 1 && template[at - 1] == ' ' && template[at - 2] is '.' or '?' or '!') || (at > 0 && template[at - 1] == '\n');

    private static string Capital(string value) =>
        value.Length == 0 ? value : string.Concat(char.ToUpperInvariant(value[0]).ToString(), value.AsSpan(1));
}
