using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace CitizenBot.Petitions.Offices;

/// <summary>One mapping of an office file while it is read: hands out its keys, and notes what is missing, wrong or unknown.</summary>
/// <remarks>Reading never stops at a fault: a getter that finds one notes it and returns a stand-in, so that one pass lists them all.</remarks>
internal sealed class OfficeFileNode
{
    private readonly YamlMappingNode map;
    private readonly Action<int, string> fault;
    private readonly string what;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public OfficeFileNode(YamlMappingNode map, string what, Action<int, string> fault)
    {
        this.map = map;
        this.what = what;
        this.fault = fault;
    }

    public int Line => Number(map);

    /// <summary>The line of a key, or of the block when it lacks the key.</summary>
    public int LineOf(string key) =>
        map.Children.Keys.FirstOrDefault(node => node is YamlScalarNode scalar && scalar.Value == key) is { } found ? Number(found) : Line;

    public bool Has(string key) => Find(key) is not null;

    public string Text(string key) => OptionalText(key) ?? Missing(key, "");

    public string? OptionalText(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } value } when value.Trim().Length > 0 => value.Trim(),
        YamlScalarNode => null,
        var other => Wrong<string?>(other, key, "must be a text", null),
    };

    public Bilingual Words(string key) => Find(key) is null ? Missing(key, new Bilingual("", "")) : OptionalWords(key)!;

    public Bilingual? OptionalWords(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } value } when value.Trim().Length > 0:
                return new(value.Trim(), value.Trim());
            case YamlMappingNode words:
                var node = new OfficeFileNode(words, $"'{key}' of {what}", fault);
                var vi = node.Text("vi");
                var en = node.OptionalText("en") ?? vi;
                node.NoOthers();
                return new(vi, en);
            case var other:
                return Wrong(other, key, "must be a text, or 'vi' and 'en'", new Bilingual("", ""));
        }
    }

    public IReadOnlyList<string> Texts(string key)
    {
        if (Find(key) is not { } node)
        {
            return [];
        }

        if (node is not YamlSequenceNode list)
        {
            return Wrong<IReadOnlyList<string>>(node, key, "must be a list such as [a, b]", []);
        }

        var texts = new List<string>();
        foreach (var item in list)
        {
            if (item is YamlScalarNode { Value: { } value } && value.Trim().Length > 0)
            {
                texts.Add(value.Trim());
            }
            else
            {
                Wrong(item, key, "has an entry that is not a text", "");
            }
        }

        return texts;
    }

    public bool Flag(string key) => Parsed(key, false, "must be true or false", (string text, out bool value) => bool.TryParse(text, out value));

    public DateOnly? Day(string key) => Parsed<DateOnly?>(key, null, "must be a date such as 2025-07-01", (string text, out DateOnly? value) =>
    {
        var good = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        value = day;
        return good;
    });

    public int? Number(string key, int least, int most) => Parsed<int?>(key, null, $"must be a whole number from {least} to {most}", (string text, out int? value) =>
    {
        var good = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;
        value = number;
        return good;
    });

    public DateOnly RequiredDay(string key) => Day(key) ?? (Has(key) ? default : Missing(key, default(DateOnly)));

    public double? Degrees(string key, double limit) => Parsed<double?>(key, null, $"must be degrees between -{limit} and {limit}", (string text, out double? value) =>
    {
        var good = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees);
        value = degrees;
        return good && Math.Abs(degrees) <= limit;
    });

    public TimeSpanOfDay? Hours(string key) =>
        OptionalText(key) is { } text ? Span(text, LineOf(key), key) : null;

    public IReadOnlyList<TimeSpanOfDay> HoursList(string key) =>
        [.. Texts(key).Select(text => Span(text, LineOf(key), key)).OfType<TimeSpanOfDay>()];

    public OfficeFileNode? Node(string key) => Find(key) switch
    {
        null => Missing<OfficeFileNode?>(key, null),
        YamlMappingNode inner => new(inner, $"'{key}'", fault),
        var other => Wrong<OfficeFileNode?>(other, key, "must be a block of keys", null),
    };

    /// <summary>The entries of a list of blocks; what is no block is noted and left out.</summary>
    public IReadOnlyList<OfficeFileNode> Nodes(string key, string each)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                var nodes = new List<OfficeFileNode>();
                foreach (var item in list)
                {
                    if (item is not YamlMappingNode inner)
                    {
                        Wrong(item, key, $"has an entry that is not a block of keys ({each})", "");
                        continue;
                    }

                    var id = Find(inner, "id") is YamlScalarNode { Value: { } value } ? $"{each} '{value}'" : $"a {each}";
                    nodes.Add(new(inner, id, fault));
                }

                return nodes;
            case var other:
                return Wrong<IReadOnlyList<OfficeFileNode>>(other, key, "must be a list", []);
        }
    }

    /// <summary>Notes every key that no getter has asked for: a mistyped key must not be ignored in silence.</summary>
    public void NoOthers()
    {
        foreach (var key in map.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!asked.Contains(name))
            {
                fault(Number(key), $"unknown key '{name}' in {what}; known here: {string.Join(", ", asked.Order(StringComparer.Ordinal))}.");
            }
        }
    }

    public void Fault(string key, string sentence) => fault(LineOf(key), sentence);

    public override string ToString() => what;

    private static int Number(YamlNode node) => (int)node.Start.Line;

    private static YamlNode? Find(YamlMappingNode map, string key) =>
        map.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode scalar && scalar.Value == key).Value;

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return Find(map, key);
    }

    private T Missing<T>(string key, T standIn)
    {
        fault(Line, $"{what} lacks '{key}'.");
        return standIn;
    }

    private T Wrong<T>(YamlNode node, string key, string rule, T standIn)
    {
        fault(Number(node), $"'{key}' of {what} {rule}.");
        return standIn;
    }

    private T Parsed<T>(string key, T standIn, string rule, TryParse<T> parse)
    {
        if (OptionalText(key) is not { } text)
        {
            return standIn;
        }

        return parse(text, out var value) ? value : Wrong(Find(key)!, key, rule, standIn);
    }

    private TimeSpanOfDay? Span(string text, int line, string key)
    {
        var ends = text.Split('-', 2, StringSplitOptions.TrimEntries);
        if (ends.Length == 2 && Time(ends[0]) is { } from && Time(ends[1]) is { } until && from != until)
        {
            return new(from, until);
        }

        fault(line, $"'{text}' in '{key}' of {what} is not a span of hours such as 07:30-11:30.");
        return null;

        static TimeOnly? Time(string text) =>
            TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    private delegate bool TryParse<T>(string text, out T value);
}
