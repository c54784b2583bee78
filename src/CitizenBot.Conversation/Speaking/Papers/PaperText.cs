namespace CitizenBot.Conversation.Speaking.Papers;

/// <summary>Words on a paper: a line of the wording, or what a person said, unchanged.</summary>
/// <param name="Line">A line, put into words when it is printed; null for a person's own words.</param>
/// <param name="Said">A person's own words, to the letter; null for a line.</param>
public sealed record PaperText(Line? Line, string? Said)
{
    public static PaperText Of(Line line) => new(line, null);

    /// <summary>Null for words that are not there: the paper then has a dotted line to write on.</summary>
    public static PaperText? Words(string? said) => string.IsNullOrWhiteSpace(said) ? null : new PaperText(null, said.Trim());
}
