using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Filing;

namespace CitizenBot.Dialogs.AfterFiling;

/// <summary>Words and files for a case: the answer to a question of the office, papers that come later, photos after "not done".</summary>
internal static class AnswerDialog
{
    /// <summary>Name under which the desk files what was sent before the question was put; the activity id follows.</summary>
    public const string Items = Question + "/";

    public const string Question = "answer/items";
    private const string Later = "later";
    private const string None = "have-not";

    public static async Dialog<DialogEnd> Run(TurnContext turn, Errand errand)
    {
        var question = Prompt(errand, turn.Definition);
        var items = await turn.Prompt(question);
        var last = turn.ReplyTo(Items + "done")!;
        var end = question.Meaning(last);
        if (items.Count > 0)
        {
            return new DialogEnd.Do(Command(errand, items));
        }

        return (end, errand.What) switch
        {
            (None, Errand.Answer) => new DialogEnd.Do(new AnswerCommand(errand.Code, last.Text ?? "Tôi không có", [], errand.ByPin)),
            (None, _) => new DialogEnd.Say(new("after-filing.answer.nothing")),
            _ => new DialogEnd.Say(new("after-filing.answer.later")),
        };
    }

    /// <summary>What a sheet that is left has so far, to be sent all the same; null when there is nothing.</summary>
    public static AnswerCommand? SoFar(AnswerSheet sheet, DialogDefinition definition)
    {
        if (sheet.Dialog != AfterFilingDialog.Id || Errand.Of(sheet) is not { } errand)
        {
            return null;
        }

        var items = new TurnContext(sheet, definition, null, sheet.TouchedAt).SoFar(Prompt(errand, definition));
        return items.Count == 0 ? null : Command(errand, items);
    }

    private static FilesPrompt Prompt(Errand errand, DialogDefinition definition) => new()
    {
        Name = Question,
        Slot = errand.What switch { Errand.Answer => "prompt", Errand.Photos => "photos", _ => "papers" },
        Args = new() { ["caseCode"] = Arg.Code(errand.Code) },
        Vocabulary = definition.Vocabulary,
        AtLeast = 0,
        AtFirst = errand.What switch
        {
            Errand.Answer => [new(None), new(Later)],
            Errand.Photos => [new(FilesPrompt.More, new("after-filing.answer.items.choice.photos.label")), new(None, new("after-filing.answer.items.choice.none.label"))],
            _ => [new(Later)],
        },
        Afterwards = [new(FilesPrompt.Done), new(FilesPrompt.More)],
        ReadItem = _ => default,
        IsDone = _ => false,
    };

    private static AnswerCommand Command(Errand errand, IReadOnlyList<Item<EvidenceItem>> items)
    {
        var given = EvidenceGiven.Of(items, earlierWords: null, bring: false);
        var words = given.Words.Count == 0 ? null : string.Join('\n', given.Words);
        return new AnswerCommand(errand.Code, words, given.Files, errand.ByPin) { IsAnswer = errand.What == Errand.Answer };
    }
}
