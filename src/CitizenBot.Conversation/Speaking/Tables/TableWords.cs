namespace CitizenBot.Conversation.Speaking.Tables;

/// <summary>A workbook, still as keys: it is written when it is sent, in the language of the chat.</summary>
public sealed record TableWords(IReadOnlyList<TableSheet> Sheets);

/// <summary>One sheet.</summary>
/// <param name="Name">At most 31 characters.</param>
/// <param name="Head">The first row.</param>
/// <param name="Rows">The other rows. A bare count and a date stay number and date, null is an empty cell, everything else becomes text.</param>
public sealed record TableSheet(Line Name, IReadOnlyList<Line> Head, IReadOnlyList<IReadOnlyList<Arg?>> Rows);
