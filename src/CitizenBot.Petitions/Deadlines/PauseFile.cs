using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Deadlines;

/// <summary>The shape of a file `Law/pauses/vn/ID.EFFECTIVE.yaml`; an unknown key is refused.</summary>
internal sealed class PauseFile
{
    public string? Pause { get; set; }
    public string? Effective { get; set; }
    public string? Petition { get; set; }
    public string? Cause { get; set; }
    public string? Purpose { get; set; }
    public RuleFile.Words? Article { get; set; }
    public string? Grade { get; set; }
    public string? Confidence { get; set; }
    public string? Source { get; set; }
    public string? Note { get; set; }

    /// <summary>Reads one file and insists that its name says what it holds.</summary>
    public static PauseRule Read(string name, string text)
    {
        var file = EmbeddedLaw.Parse<PauseFile>(name, text);
        string Need(string key, string? value) => EmbeddedLaw.Required(name, key, value);
        var id = Need("pause", file.Pause);
        var effective = EmbeddedLaw.Date(name, "effective", file.Effective);
        if (!name.EndsWith($"/{id}.{DateText.Iso(effective)}.yaml", StringComparison.Ordinal))
        {
            throw new FormatException($"{name} holds {id} of {DateText.Iso(effective)}; name and content must agree.");
        }

        _ = Need("confidence", file.Confidence);
        _ = Need("source", file.Source);
        return new PauseRule(
            id,
            effective,
            EmbeddedLaw.Named<PetitionKind>(name, "petition", file.Petition),
            EmbeddedLaw.Named<PauseCause>(name, "cause", file.Cause),
            Need("purpose", file.Purpose),
            Need("article.vi", file.Article?.Vi),
            Need("article.en", file.Article?.En),
            EmbeddedLaw.Named<Grade>(name, "grade", file.Grade));
    }
}
