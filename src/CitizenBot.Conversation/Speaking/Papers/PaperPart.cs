using System.Text.Json.Serialization;

namespace CitizenBot.Conversation.Speaking.Papers;

/// <summary>A piece of a paper, from top to bottom: a closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Row), "row")]
[JsonDerivedType(typeof(BlankRow), "blank-row")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Blank), "blank")]
[JsonDerivedType(typeof(Table), "table")]
public abstract record PaperPart
{
    private PaperPart() { }

    /// <summary>A label and what was told; null leaves a dotted line to write on.</summary>
    public sealed record Row(Line Label, PaperText? Value) : PaperPart;

    /// <summary>Several labels on one line, each with room to write.</summary>
    public sealed record BlankRow(IReadOnlyList<Line> Labels) : PaperPart;

    /// <summary>A bold line above what follows.</summary>
    public sealed record Heading(Line Text) : PaperPart;

    public sealed record Paragraph(PaperText Text) : PaperPart;

    /// <summary>Dotted lines to write on.</summary>
    public sealed record Blank(int Lines) : PaperPart;

    /// <summary>A table; a cell without words is empty, to write in.</summary>
    public sealed record Table(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows) : PaperPart;
}
