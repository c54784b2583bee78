using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Filing;

/// <summary>What happened, in as many messages as it takes; the first sentence counts unless the person takes it out.</summary>
/// <remarks>Everything typed stays in the sheet: a piece is left out of the petition by a press that is itself an item, never by deleting.</remarks>
internal static class AskStory
{
    public const string Line = "story";
    public const string Told = "story/told";
    public const string Done = Told + "/done";

    public static async Dialog<IReadOnlyList<Paragraph>> Run(TurnContext turn, Filing filing)
    {
        var first = filing.FirstParagraph is { } words ? new Paragraph(words, turn.ReplyTo(FilingDialog.FirstWords)!.ReceivedAt) : null;
        var question = StoryPrompt.Of(turn.Stories(Told));
        var soFar = turn.SoFar(question);
        var kept = Kept(first, soFar);
        var firstIsKept = first is not null && kept.Contains(first);
        if (filing.SentFirst && kept.Count > 0 && turn.ReplyTo(Done) is null && !filing.IsEditing(Line) && soFar.Count == 0)
        {
            return kept;
        }

        var items = await turn.Prompt(question with
        {
            Slot = kept.Count > (firstIsKept ? 1 : 0) ? "resumed" : Slot(filing, firstIsKept),
            Args = new Args
            {
                ["firstWords"] = Arg.Quote(first?.Text ?? ""),
                ["lastWords"] = Arg.Quote(kept.Count > 0 ? kept[^1].Text : ""),
                ["paragraphs"] = Arg.Count(kept.Count, "paragraph"),
            },
            Choices =
            [
                new(StoriesPrompt.Done),
                .. firstIsKept && kept.Count == 1 ? [new(StoryPrompt.DropFirst)] : Array.Empty<Choice>(),
                .. kept.Count > (firstIsKept ? 1 : 0) ? [new(StoryPrompt.RewriteLast)] : Array.Empty<Choice>(),
            ],
        });

        var story = Kept(first, items);
        if (story.Count == 0)
        {
            var text = await turn.Prompt(turn.Text("story/short"));
            story = [new Paragraph(text, turn.ReplyTo("story/short")!.ReceivedAt)];
        }

        if (!filing.IsComplaint && await InVietnamese.Ask(turn, filing, "story", story[^1].Text) is { } added)
        {
            story = [.. story, new Paragraph(added.Text, added.At)];
        }

        filing.SayEdited(turn, Line);
        return story;
    }

    private static string Slot(Filing filing, bool afterWords) => (filing.IsComplaint, afterWords) switch
    {
        (true, false) => "prompt",
        (true, true) => "after-words",
        (false, false) => filing.Kind,
        (false, true) => filing.Kind + "-after-words",
    };

    /// <summary>The paragraphs that stand: presses take the first one, or the one before them, out.</summary>
    private static List<Paragraph> Kept(Paragraph? first, IReadOnlyList<Item<Story>> items)
    {
        var kept = new List<Paragraph>();
        if (first is not null)
        {
            kept.Add(first);
        }

        foreach (var item in items)
        {
            if (item.Value.Choice == StoryPrompt.DropFirst)
            {
                kept.Remove(first!);
            }
            else if (item.Value.Choice == StoryPrompt.RewriteLast && kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else
            {
                // A voice message is evidence, and a paragraph of its own; another file's caption comes as words.
                kept.AddRange(item.Value.Files.Where(file => file.Kind == "voice" && EvidenceItem.IsTaken(file)).Select(voice => new Paragraph(VoiceWords.Of(voice), item.ReceivedAt)));
                if (item.Value.Text is { } text)
                {
                    kept.Add(new Paragraph(text, item.ReceivedAt));
                }
            }
        }

        return kept;
    }
}
