using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Something the host must carry out, in the transaction of the turn: a closed set.</summary>
public abstract record DeskCommand
{
    private protected DeskCommand() { }
}

/// <summary>Register a petition.</summary>
/// <param name="Petition">What was filed.</param>
public sealed record FileCommand(FilePetition Petition) : DeskCommand
{
    /// <summary>True when the case it goes on from was open in this chat by its PIN; else this chat filed it.</summary>
    public bool EarlierByPin { get; init; }
}

/// <summary>Files that came late join a case that was filed from this chat.</summary>
public sealed record AddEvidenceCommand(string Code, IReadOnlyList<EvidenceFile> Files) : DeskCommand;

/// <summary>An official's scans join a case.</summary>
public sealed record AddScansCommand(string Code, IReadOnlyList<EvidenceFile> Files) : DeskCommand;

/// <summary>Make a link by which the open draft goes on in the office's own page.</summary>
public sealed record MoveDraftCommand(string SheetId) : DeskCommand;

/// <summary>Link this chat to whom the invitation names.</summary>
public sealed record LinkCommand(string Token) : DeskCommand;

/// <summary>An official does something to a case; the rules say whether they may.</summary>
public sealed record ActCommand(string Code, CaseAction Action) : DeskCommand;

/// <summary>The citizen does something to a case of theirs.</summary>
/// <param name="Code">The case.</param>
/// <param name="Action">What they do.</param>
/// <param name="ByPin">True when this chat opened the case by its PIN; else it must be the chat that filed it.</param>
public sealed record CitizenActCommand(string Code, CaseAction Action, bool ByPin = false) : DeskCommand;

/// <summary>Words and files of the citizen for a case of theirs, in one commit: the answer to a question of the office, or what nobody asked for.</summary>
/// <param name="Code">The case.</param>
/// <param name="Words">What they wrote; null when they only sent files.</param>
/// <param name="Files">What they sent.</param>
/// <param name="ByPin">See <see cref="CitizenActCommand"/>.</param>
public sealed record AnswerCommand(string Code, string? Words, IReadOnlyList<EvidenceFile> Files, bool ByPin) : DeskCommand
{
    /// <summary>False for papers that nobody asked for: it is said otherwise.</summary>
    public bool IsAnswer { get; init; } = true;
}

/// <summary>Close and erase: this chat's history, drafts and state.</summary>
public sealed record ForgetCommand : DeskCommand;

/// <summary>A person asks the office to correct or delete what it keeps.</summary>
/// <param name="Kind"><c>correct</c> or <c>delete</c>.</param>
/// <param name="Text">In their words.</param>
/// <param name="Code">The case it is about; null for all.</param>
public sealed record DataRequestCommand(string Kind, string Text, string? Code) : DeskCommand
{
    /// <summary>Digits of the PIN, for a case that this chat may not show without it; checked again when it is carried out.</summary>
    public string? Pin { get; init; }

    /// <summary>Without words and PIN, which must not end up in a log.</summary>
    public override string ToString() => nameof(DataRequestCommand);
}
