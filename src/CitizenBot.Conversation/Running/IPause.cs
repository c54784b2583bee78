namespace CitizenBot.Conversation.Running;

/// <summary>Marks what a dialog may wait for: a question, a lookup, another dialog.</summary>
/// <remarks>
/// It is the constraint by which <c>await Task.Delay(1)</c> inside a dialog is refused at build (CS0315). It must be
/// public to be a constraint; a test refuses implementers outside this assembly.
/// </remarks>
public interface IPause;
