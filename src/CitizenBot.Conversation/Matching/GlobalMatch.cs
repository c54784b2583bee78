namespace CitizenBot.Conversation.Matching;

/// <summary>A word that works everywhere, found in a whole message.</summary>
/// <param name="Word">Id of the word: <c>menu</c>, <c>cancel</c>, <c>back</c>, <c>help</c>, <c>language</c>, <c>status</c>, <c>person</c>, <c>my-data</c>, or a command's.</param>
/// <param name="Certainty">Whether to do it or to ask first.</param>
/// <param name="Meant">The word as it is properly written, to name it in a question ("quay lại").</param>
/// <param name="Language">For <c>language</c>: the one that was asked for, or null to offer both.</param>
public sealed record GlobalMatch(string Word, GlobalCertainty Certainty, string Meant, string? Language = null);

/// <summary>What to do about a global word.</summary>
public enum GlobalCertainty
{
    /// <summary>Do it.</summary>
    Exact,

    /// <summary>One letter is off: ask whether it was meant.</summary>
    Near,

    /// <summary>A bare word at a question for a name or place: ask which of the two it is.</summary>
    NameOrWord,
}
