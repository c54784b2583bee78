namespace CitizenBot.Conversation.Words;

/// <summary>A slip in a wording or dialog file, told to whoever edits it.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line in it, from 1; 0 when the fault is of the file as a whole.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record WordingFault(string File, int Line, string Sentence)
{
    public override string ToString() => Line > 0 ? $"{File}, line {Line}: {Sentence}" : $"{File}: {Sentence}";
}
