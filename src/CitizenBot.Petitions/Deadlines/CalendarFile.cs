namespace CitizenBot.Petitions.Deadlines;

/// <summary>The shape of a calendar file, shipped (`Law/calendars/vn/YEAR.yaml`) or an operator's; an unknown key is refused.</summary>
internal sealed class CalendarFile
{
    /// <summary>Only in a file that holds a whole year.</summary>
    public int? Year { get; set; }
    public List<Entry>? Days { get; set; }

    internal sealed class Entry
    {
        public string? Date { get; set; }
        public string? Kind { get; set; }
        public Words? Name { get; set; }
        public string? Status { get; set; }
        public bool Counts { get; set; }
        public string? Swap { get; set; }
        public string? Source { get; set; }
    }

    internal sealed class Words
    {
        public string? Vi { get; set; }
        public string? En { get; set; }
    }

    public static (int? Year, IReadOnlyList<CalendarDay> Days) Read(string name, string text)
    {
        var file = EmbeddedLaw.Parse<CalendarFile>(name, text);
        return (file.Year, [.. (file.Days ?? []).Select(entry => Day(name, entry))]);
    }

    private static CalendarDay Day(string name, Entry entry)
    {
        var date = EmbeddedLaw.Date(name, "date", entry.Date);
        var where = $"{name}, {entry.Date}";
        var official = entry.Status switch
        {
            "official" => true,
            "proposed" => false,
            _ => throw new FormatException($"{where}: `status: {entry.Status}` must be official or proposed."),
        };
        if (official && entry.Counts)
            throw new FormatException($"{where}: `counts` is for proposed days; an official day always counts.");
        return new CalendarDay(
            date,
            EmbeddedLaw.Named<CalendarDayKind>(where, "kind", entry.Kind),
            EmbeddedLaw.Required(where, "name.vi", entry.Name?.Vi),
            EmbeddedLaw.Required(where, "name.en", entry.Name?.En),
            official,
            entry.Counts,
            entry.Swap,
            entry.Source ?? "");
    }
}
