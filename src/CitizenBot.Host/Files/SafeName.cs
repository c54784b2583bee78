using System.Globalization;
using System.Text;

namespace CitizenBot.Host.Files;

/// <summary>The name under which a file is shown and saved: only letters and marks that mislead no eye and no machine, and the ending of what it is.</summary>
/// <remarks>
/// A wrong ending is not kept in front of the right one: machines hide the last ending, and "anh1.jpg.html" would be shown
/// as "anh1.jpg". It becomes part of the name, "anh1-jpg.html": what the sender called it can still be read.
/// </remarks>
public static class SafeName
{
    /// <summary>Most code points before the ending: disks take 255 bytes, and a Vietnamese letter is up to three.</summary>
    private const int Longest = 60;

    /// <summary>Signs that disks, shells or web headers act on.</summary>
    private const string Reserved = "<>:\"|?*%;$`'&";

    private static readonly HashSet<string> DeviceNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>Makes it.</summary>
    /// <param name="original">The name it came with, or null.</param>
    /// <param name="found">What it is; null while its content is not here, and then the ending is left as it is.</param>
    /// <param name="kind"><c>photo</c>, <c>document</c>, <c>voice</c>, <c>audio</c> or <c>video</c>: names what came without a name.</param>
    /// <param name="number">Its number among the files of its kind, from 1.</param>
    public static string Of(string? original, string? found, string kind, int number)
    {
        var (stem, ending) = Parts(Clean(original));
        // "a.pdf.docx" hides behind the first ending where machines hide the last one.
        while (Parts(stem) is { Ending: { Length: > 0 } inner } parts && FileEndings.IsKnown(inner.ToLowerInvariant()))
        {
            stem = $"{parts.Stem}-{inner}";
        }

        stem = Trim(stem);
        if (stem.Length == 0)
        {
            stem = string.Create(CultureInfo.InvariantCulture, $"{Word(kind)}-{number}");
        }

        if (DeviceNames.Contains(stem.Split('.')[0]))
        {
            stem = "_" + stem;
        }

        if (found is null)
        {
            return ending.Length > 0 ? $"{Cut(stem)}.{ending}" : Cut(stem);
        }

        var endings = FileEndings.Of(found);
        if (endings.Contains(ending.ToLowerInvariant()))
        {
            return $"{Cut(stem)}.{ending.ToLowerInvariant()}";
        }

        return ending.Length > 0 ? $"{Cut($"{stem}-{ending}")}.{endings[0]}" : $"{Cut(stem)}.{endings[0]}";
    }

    /// <summary>Whether the name says another type than the content: worth a word to the official.</summary>
    public static bool Misleads(string? original, string found)
    {
        var ending = Parts(Clean(original)).Ending.ToLowerInvariant();
        return FileEndings.IsKnown(ending) && !FileEndings.Of(found).Contains(ending);
    }

    private static string Word(string kind) => kind switch
    {
        "photo" => "anh",
        "voice" => "ghi-am",
        "audio" => "am-thanh",
        "video" => "phim",
        _ => "tep",
    };

    /// <summary>The last part of a path, without control, direction and invisible marks.</summary>
    private static string Clean(string? original)
    {
        if (original is null)
        {
            return "";
        }

        var clean = new StringBuilder();
        // EnumerateRunes gives a broken half of a letter as U+FFFD, so what follows always normalizes.
        foreach (var rune in original.EnumerateRunes())
        {
            if (rune.Value is '/' or '\\')
            {
                clean.Clear();
            }
            else if (Reserved.Contains((char)rune.Value, StringComparison.Ordinal) && rune.IsBmp)
            {
                clean.Append('-');
            }
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                clean.Append(' ');
            }
            else if (!IsUnseen(rune))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        // Letters that are drawn as nothing.
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x034F or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>An ending is up to eight ASCII letters and digits behind the last dot.</summary>
    private static (string Stem, string Ending) Parts(string name)
    {
        name = name.TrimEnd(' ', '.');
        var dot = name.LastIndexOf('.');
        return dot >= 0 && name.Length - dot - 1 is > 0 and <= 8 && name[(dot + 1)..].All(char.IsAsciiLetterOrDigit)
            ? (name[..dot], name[(dot + 1)..])
            : (name, "");
    }

    private static string Trim(string stem) => stem.Trim(' ', '.', '-');

    private static string Cut(string stem)
    {
        var runes = stem.EnumerateRunes().ToList();
        return runes.Count <= Longest ? stem : Trim(string.Concat(runes.Take(Longest)));
    }
}
