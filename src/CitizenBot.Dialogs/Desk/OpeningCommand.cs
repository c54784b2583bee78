namespace CitizenBot.Dialogs.Desk;

/// <summary>Something to be carried out about a request to open who denounces: a closed set.</summary>
/// <param name="Code">The case.</param>
public abstract record OpeningCommand(string Code) : DeskCommand;

/// <summary>An official who handles the case asks for it.</summary>
/// <param name="Code">The case.</param>
/// <param name="Reason">Why, word for word.</param>
public sealed record AskOpeningCommand(string Code, string Reason) : OpeningCommand(Code);

/// <summary>The second authorised person agrees.</summary>
public sealed record AgreeOpeningCommand(string Code) : OpeningCommand(Code);

/// <summary>The second authorised person refuses.</summary>
/// <param name="Code">The case.</param>
/// <param name="Reason">Why, word for word.</param>
public sealed record DeclineOpeningCommand(string Code, string Reason) : OpeningCommand(Code);

/// <summary>Who asked opens it, once.</summary>
public sealed record UseOpeningCommand(string Code) : OpeningCommand(Code);
