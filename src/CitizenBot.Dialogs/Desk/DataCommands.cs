namespace CitizenBot.Dialogs.Desk;

/// <summary>A person takes a copy of what is kept about their cases: those of this chat, or the one of a code and its PIN.</summary>
/// <param name="Code">Null for the cases of this chat that need no PIN.</param>
/// <param name="Pin">Digits; checked again when it is carried out.</param>
public sealed record ExportDataCommand(string? Code, string? Pin) : DeskCommand
{
    /// <summary>Without the PIN, which must not end up in a log.</summary>
    public override string ToString() => nameof(ExportDataCommand);
}

/// <summary>An official acts on a request about data.</summary>
/// <param name="Id">The request.</param>
/// <param name="What"><see cref="DataActs.Answer"/>, <see cref="DataActs.Done"/> or <see cref="DataActs.Refuse"/>.</param>
/// <param name="Words">What the person reads; null for done.</param>
public sealed record DataActCommand(string Id, string What, string? Words) : DeskCommand;
