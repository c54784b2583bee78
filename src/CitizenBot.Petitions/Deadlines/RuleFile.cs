namespace CitizenBot.Petitions.Deadlines;

/// <summary>The shape of a file `Law/vn/RULE.EFFECTIVE.yaml`; an unknown key is refused.</summary>
internal sealed class RuleFile
{
    public string? Rule { get; set; }
    public string? Effective { get; set; }
    public string? Until { get; set; }
    public string? Kind { get; set; }
    public Words? Label { get; set; }
    public Words? Article { get; set; }
    public string? Law { get; set; }
    public CountPart? Count { get; set; }
    public string? Starts { get; set; }
    public string? LastDay { get; set; }
    public int? EarlyMark { get; set; }
    public bool Complex { get; set; }
    public bool Remote { get; set; }
    public List<string>? VariantOf { get; set; }
    public string? Grade { get; set; }
    public string? VerifiedUntil { get; set; }
    public string? Condition { get; set; }
    public string? Confidence { get; set; }
    public string? Source { get; set; }
    public string? Note { get; set; }

    internal sealed class Words
    {
        public string? Vi { get; set; }
        public string? Full { get; set; }
        public string? En { get; set; }
    }

    internal sealed class CountPart
    {
        public int? Days { get; set; }
        public string? Unit { get; set; }
    }

    /// <summary>Reads one file and insists that its name says what it holds.</summary>
    public static Rule Read(string name, string text)
    {
        var file = EmbeddedLaw.Parse<RuleFile>(name, text);
        string Need(string key, string? value) => EmbeddedLaw.Required(name, key, value);
        var id = Need("rule", file.Rule);
        var effective = EmbeddedLaw.Date(name, "effective", file.Effective);
        if (!name.EndsWith($"/{id}.{DateText.Iso(effective)}.yaml", StringComparison.Ordinal))
            throw new FormatException($"{name} holds {id} of {DateText.Iso(effective)}; name and content must agree.");

        return new Rule
        {
            Id = id,
            Effective = effective,
            Until = file.Until is null ? null : EmbeddedLaw.Date(name, "until", file.Until),
            Limit = file.Count?.Days,
            Unit = EmbeddedLaw.Named<DayUnit>(name, "count.unit", file.Count?.Unit),
            StartEvent = Need("starts", file.Starts),
            LastDay = EmbeddedLaw.Named<LastDayPolicy>(name, "last-day", file.LastDay),
            Grade = EmbeddedLaw.Named<Grade>(name, "grade", file.Grade),
            VerifiedUntil = file.VerifiedUntil is null ? null : EmbeddedLaw.Date(name, "verified-until", file.VerifiedUntil),
            Kind = EmbeddedLaw.Named<RuleKind>(name, "kind", file.Kind),
            ArticleVi = Need("article.vi", file.Article?.Vi),
            ArticleEn = Need("article.en", file.Article?.En),
            ArticleFullVi = Need("article.full", file.Article?.Full),
            LabelVi = Need("label.vi", file.Label?.Vi),
            LabelEn = Need("label.en", file.Label?.En),
            EarlyMarkDays = file.EarlyMark,
            Complex = file.Complex,
            Remote = file.Remote,
            VariantOf = file.VariantOf ?? [],
            Condition = file.Condition,
            Note = file.Note,
            Confidence = Need("confidence", file.Confidence),
            Source = Need("source", file.Source),
            Law = Need("law", file.Law),
        };
    }
}
