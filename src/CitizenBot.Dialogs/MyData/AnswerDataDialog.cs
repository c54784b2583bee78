using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Officials;

namespace CitizenBot.Dialogs.MyData;

/// <summary>An official answers or refuses a request about data: in words, which the person reads.</summary>
internal static class AnswerDataDialog
{
    public const string Id = "answer-data";
    private const char Mark = '|';

    /// <summary>The subject that carries act and request.</summary>
    public static string Subject(string act, string id) => act + Mark + id;

    public static async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var parts = (turn.Subject ?? "").Split(Mark, 2);
        var words = await turn.Prompt((turn.Text("words") with { Slot = parts[0] == DataActs.Refuse ? "refuse" : "answer", Private = true }).Or(ActReview.Cancel));
        return words.HasValue
            ? new DialogEnd.Do(new DataActCommand(parts[^1], parts[0], words.Value!))
            : new DialogEnd.Say(new Conversation.Speaking.Line("my-data.stopped"));
    }
}
