using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.AfterFiling;

namespace CitizenBot.Dialogs.Officials;

/// <summary>The question for files of the office: a decision, minutes, scans. Words alone are none.</summary>
internal static class PapersPrompt
{
    /// <summary>There is no file: only where one need not be.</summary>
    public const string Skip = "skip";

    /// <param name="turn">The run.</param>
    /// <param name="name">Name of the question.</param>
    /// <param name="needed">False where it may be left out.</param>
    /// <param name="atLeast">The fewest files that will do.</param>
    /// <param name="args">What its words name.</param>
    public static FilesPrompt Of(TurnContext turn, string name, bool needed, int atLeast, Args? args = null) => new()
    {
        Name = name,
        Args = args ?? [],
        Vocabulary = turn.Definition.Vocabulary,
        TakesWords = false,
        AtLeast = atLeast,
        AtFirst = needed ? [new(ActReview.Cancel)] : [new(Skip), new(ActReview.Cancel)],
        Afterwards = [new(FilesPrompt.Done), new(ActReview.Cancel)],
        ReadItem = _ => default,
        IsDone = _ => false,
    };
}
