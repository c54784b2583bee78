namespace CitizenBot.Pictures.Forms;

/// <summary>A piece of a paper, from top to bottom: a closed set.</summary>
public abstract record FormPart
{
    private FormPart() { }

    /// <summary>A label and what was told; without it a dotted line to write on.</summary>
    public sealed record Row(string Label, string? Value) : FormPart;

    /// <summary>Several labels on one line, each with a dotted line to write on.</summary>
    public sealed record BlankRow(IReadOnlyList<string> Labels) : FormPart;

    /// <summary>A bold line above what follows.</summary>
    public sealed record Heading(string Text) : FormPart;

    /// <summary>Words that may run over several lines; line breaks in them are kept.</summary>
    public sealed record Paragraph(string Text) : FormPart;

    /// <summary>Dotted lines to write on.</summary>
    public sealed record Blank(int Lines) : FormPart;

    /// <summary>A table with rules; a cell without words is empty, to write in.</summary>
    /// <param name="Columns">Heads and shares of the width.</param>
    /// <param name="Rows">One cell a column.</param>
    public sealed record Table(IReadOnlyList<FormColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows) : FormPart;
}
