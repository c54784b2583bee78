using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Something the host must carry out, in the transaction of the turn: a closed set.</summary>
public abstract record DeskCommand
{
    private protected DeskCommand() { }
}

/// <summary>Register a petition.</summary>
public sealed record FileCommand(FilePetition Petition) : DeskCommand;

/// <summary>Files that came late join a case that was filed from this chat.</summary>
public sealed record AddEvidenceCommand(string Code, IReadOnlyList<EvidenceFile> Files) : DeskCommand;

/// <summary>Make a link by which the open draft goes on in the office's own page.</summary>
public sealed record MoveDraftCommand(string SheetId) : DeskCommand;

/// <summary>Link this chat to whom the invitation names.</summary>
public sealed record LinkCommand(string Token) : DeskCommand;

/// <summary>The official has seen that the case is theirs.</summary>
public sealed record AcknowledgeCommand(string Code) : DeskCommand;

/// <summary>The official takes a case that nobody is responsible for.</summary>
public sealed record TakeOverCommand(string Code) : DeskCommand;

/// <summary>The signed paper has come; the clocks are counted again from that day.</summary>
public sealed record RecordSignedCommand(string Code, DateOnly SignedOn) : DeskCommand;

/// <summary>The case is accepted for settlement (thụ lý).</summary>
public sealed record AcceptCommand(string Code, DateOnly AcceptedOn, string? Number) : DeskCommand;

/// <summary>The result is there; the citizen reads <paramref name="Summary"/> as it was written.</summary>
/// <param name="Code">The case.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Number">Number of the paper, when there is one.</param>
/// <param name="DecidedOn">Date of the paper, when there is one.</param>
/// <param name="Reason">Why, for the file.</param>
/// <param name="Summary">Two sentences for the citizen.</param>
public sealed record RecordResultCommand(string Code, CaseOutcome Outcome, string? Number, DateOnly? DecidedOn, string Reason, string Summary) : DeskCommand;

/// <summary>Close and erase: this chat's history, drafts and state.</summary>
public sealed record ForgetCommand : DeskCommand;

/// <summary>A person asks the office to correct or delete what it keeps.</summary>
/// <param name="Kind"><c>correct</c> or <c>delete</c>.</param>
/// <param name="Text">In their words.</param>
/// <param name="Code">The case it is about; null for all.</param>
public sealed record DataRequestCommand(string Kind, string Text, string? Code) : DeskCommand;
