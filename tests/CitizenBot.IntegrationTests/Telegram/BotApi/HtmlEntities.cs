using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>Reads parse_mode HTML as strictly as the real server, which refuses the whole message for one stray <c>&lt;</c>.</summary>
/// <remarks>Offsets of entities are UTF-16 units of the plain text; offsets in refusals are UTF-8 bytes of the given text.</remarks>
internal sealed class HtmlEntities
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["b"] = "bold", ["i"] = "italic", ["u"] = "underline", ["s"] = "strikethrough", ["a"] = "text_link",
        ["code"] = "code", ["pre"] = "pre", ["blockquote"] = "blockquote", ["tg-spoiler"] = "spoiler",
    };

    private readonly string html;
    private readonly StringBuilder plain = new();
    private readonly Stack<(string Tag, int From, Dictionary<string, string> Attributes)> open = new();
    private readonly List<JsonObject> found = [];
    private int at;

    private HtmlEntities(string html) => this.html = html;

    private bool AtEnd => at >= html.Length;

    public static (string Text, IReadOnlyList<JsonObject> Entities) Parse(string html)
    {
        var parser = new HtmlEntities(html);
        parser.Read();
        return (parser.plain.ToString(), [.. parser.found.OrderBy(entity => (int)entity["offset"]!).ThenByDescending(entity => (int)entity["length"]!)]);
    }

    private static Refusal CannotParse(string why) => Refusal.BadRequest($"can't parse entities: {why}");

    private void Read()
    {
        while (!AtEnd)
        {
            if (html[at] == '<')
            {
                ReadTag();
            }
            else if (html[at] != '&' || !ReadReference())
            {
                plain.Append(html[at++]);
            }
        }

        if (open.TryPeek(out var unclosed))
        {
            throw CannotParse($"Can't find end tag corresponding to start tag \"{unclosed.Tag}\"");
        }
    }

    private void ReadTag()
    {
        var offset = Encoding.UTF8.GetByteCount(html.AsSpan(0, at));
        at++;
        var closes = !AtEnd && html[at] == '/';
        at += closes ? 1 : 0;
        var name = Until(letter => char.IsWhiteSpace(letter) || letter == '>').ToLowerInvariant();
        if (AtEnd)
        {
            throw CannotParse($"Unclosed {(closes ? "end" : "start")} tag at byte offset {offset}");
        }

        if (closes)
        {
            Close(name, offset);
            return;
        }

        if (!Types.ContainsKey(name))
        {
            throw CannotParse($"Unsupported start tag \"{name}\" at byte offset {offset}");
        }

        open.Push((name, plain.Length, ReadAttributes(offset)));
    }

    private void Close(string name, int offset)
    {
        Until(letter => letter == '>');
        at++;
        if (!open.TryPop(out var tag))
        {
            throw CannotParse($"Unexpected end tag at byte offset {offset}");
        }

        if (name != tag.Tag)
        {
            throw CannotParse($"Unmatched end tag at byte offset {offset}, expected \"</{tag.Tag}>\", found \"</{name}>\"");
        }

        var link = tag.Attributes.GetValueOrDefault("href");
        if (plain.Length > tag.From && (tag.Tag != "a" || link is not null))
        {
            var type = tag.Attributes.ContainsKey("expandable") ? "expandable_blockquote" : Types[tag.Tag];
            var entity = new JsonObject { ["type"] = type, ["offset"] = tag.From, ["length"] = plain.Length - tag.From };
            if (link is not null)
            {
                entity["url"] = link;
            }

            found.Add(entity);
        }
    }

    private Dictionary<string, string> ReadAttributes(int offset)
    {
        var attributes = new Dictionary<string, string>();
        while (true)
        {
            Until(letter => !char.IsWhiteSpace(letter));
            if (AtEnd)
            {
                throw CannotParse($"Unclosed start tag at byte offset {offset}");
            }

            if (html[at] == '>')
            {
                at++;
                return attributes;
            }

            var name = Until(letter => char.IsWhiteSpace(letter) || letter is '=' or '>').ToLowerInvariant();
            attributes[name] = !AtEnd && html[at] == '=' ? ReadValue() : "";
        }
    }

    private string ReadValue()
    {
        at++;
        if (AtEnd || html[at] is not ('"' or '\''))
        {
            return Until(letter => char.IsWhiteSpace(letter) || letter == '>');
        }

        var quote = html[at++];
        var value = Until(letter => letter == quote);
        at++;
        return System.Net.WebUtility.HtmlDecode(value);
    }

    /// <summary>Only four names and numbers are references; anything else after an ampersand is text.</summary>
    private bool ReadReference()
    {
        var end = html.IndexOf(';', at);
        if (end < 0 || end - at > 10)
        {
            return false;
        }

        var name = html[(at + 1)..end];
        var decoded = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            _ when name.StartsWith("#x", StringComparison.Ordinal) && int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) => new Rune(code).ToString(),
            _ when name.StartsWith('#') && int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) => new Rune(code).ToString(),
            _ => null,
        };
        if (decoded is null)
        {
            return false;
        }

        plain.Append(decoded);
        at = end + 1;
        return true;
    }

    private string Until(Func<char, bool> stops)
    {
        var from = at;
        while (!AtEnd && !stops(html[at]))
        {
            at++;
        }

        return html[from..at];
    }
}
