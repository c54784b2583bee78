using System.Text.Json.Serialization;

namespace CitizenBot.Conversation.Speaking;

/// <summary>A typed value for a placeholder. The type formats it for the language; the sentence never does.</summary>
/// <remarks>
/// Lines are kept as key and args until they are sent, so that "còn 7 ngày làm việc" is counted on the day a message
/// leaves, not on the day it was queued.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(TextArg), "text")]
[JsonDerivedType(typeof(QuoteArg), "quote")]
[JsonDerivedType(typeof(CodeArg), "code")]
[JsonDerivedType(typeof(DateArg), "date")]
[JsonDerivedType(typeof(InstantArg), "instant")]
[JsonDerivedType(typeof(DueArg), "due")]
[JsonDerivedType(typeof(CountArg), "count")]
[JsonDerivedType(typeof(WordingArg), "wording")]
[JsonDerivedType(typeof(LocalizedArg), "localized")]
[JsonDerivedType(typeof(ListArg), "list")]
[JsonDerivedType(typeof(SeriesArg), "series")]
[JsonDerivedType(typeof(SizeArg), "size")]
public abstract record Arg
{
    public static Arg Text(string value) => new TextArg(value);

    public static Arg Quote(string value) => new QuoteArg(value);

    public static Arg Code(string value) => new CodeArg(value);

    public static Arg Date(DateOnly value, DateStyle style = DateStyle.WithWeekday) => new DateArg(value, style);

    public static Arg Instant(DateTime utc, InstantStyle style = InstantStyle.TimeAndDate) => new InstantArg(utc, style);

    public static Arg Count(int value, string? noun = null) => new CountArg(value, noun);

    public static Arg Wording(string key, Args? args = null) => new WordingArg(new Line(key, args));

    public static Arg Localized(string vi, string en) => new LocalizedArg(vi, en);

    public static Arg List(IEnumerable<Line> lines) => new ListArg([.. lines]);

    public static Arg Series(IEnumerable<Arg> parts) => new SeriesArg([.. parts]);

    public static Arg Size(long bytes) => new SizeArg(bytes);
}

/// <summary>Plain text from the office file or the program: a unit, a phone number, a title.</summary>
public sealed record TextArg(string Value) : Arg;

/// <summary>Words of a citizen: shown in quotation marks, cut at 80 characters, without control and direction marks.</summary>
public sealed record QuoteArg(string Value) : Arg;

/// <summary>A case code or PIN: never broken, spelt out for the ear.</summary>
public sealed record CodeArg(string Value) : Arg;

/// <summary>A legal date, in the office's zone.</summary>
public sealed record DateArg(DateOnly Value, DateStyle Style) : Arg;

/// <summary>How a date reads: <c>thứ Sáu, 04/12/2026</c>, <c>25/11/2026</c>, or in a short label <c>25/11</c>.</summary>
public enum DateStyle
{
    WithWeekday,
    Numeric,
    DayMonth,
}

/// <summary>A moment, UTC, shown in the office's zone.</summary>
public sealed record InstantArg(DateTime Utc, InstantStyle Style) : Arg;

/// <summary>How a moment reads: <c>09:31, thứ Tư, 25/11/2026</c>, <c>25/11/2026 09:31</c> or <c>09:31</c>.</summary>
public enum InstantStyle
{
    TimeAndDate,
    Log,
    Time,
}

/// <summary>A statutory date with what makes it explainable; rendered by the one function that knows the grades.</summary>
/// <param name="On">Last day.</param>
/// <param name="Grade"><c>sure</c>, <c>expected</c> or <c>unknown</c> (then no date is shown).</param>
/// <param name="Article">Short article in both languages, or null to leave it out.</param>
/// <param name="Right">True for a citizen's right: said as the safe date, counted in calendar days, not moved past a day off.</param>
/// <param name="IfDay">A day whose status is only proposed, or null.</param>
/// <param name="ThenOn">The last day if that proposal is decided.</param>
/// <param name="NoCalendar">True when a year inside the count has no calendar yet.</param>
/// <param name="Bare">True to leave out "chậm nhất": the sentence around it says that it is a limit ("Hạn thụ lý: ...").</param>
public sealed record DueArg(DateOnly On, string Grade, LocalizedArg? Article, bool Right = false, DateOnly? IfDay = null, DateOnly? ThenOn = null, bool NoCalendar = false, bool Bare = false) : Arg;

/// <summary>A number with its noun (a key under <c>nouns</c> with plural forms), or bare.</summary>
public sealed record CountArg(int Value, string? Noun) : Arg;

/// <summary>Another line of the wording: a label inside a sentence.</summary>
public sealed record WordingArg(Line Line) : Arg;

/// <summary>A text of the office file that exists in both languages.</summary>
public sealed record LocalizedArg(string Vi, string En) : Arg;

/// <summary>Several lines, one under the other.</summary>
public sealed record ListArg(IReadOnlyList<Line> Lines) : Arg;

/// <summary>Several values in one sentence, with commas: <c>3 ảnh, 1 tệp</c>.</summary>
public sealed record SeriesArg(IReadOnlyList<Arg> Parts) : Arg;

/// <summary>The size of a file: <c>25 MB</c>, <c>1,5 MB</c>, <c>340 kB</c>, <c>0 byte</c>.</summary>
public sealed record SizeArg(long Bytes) : Arg;
