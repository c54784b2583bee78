using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Asks a person who writes English to add the same in Vietnamese: a petition in another language may need a notarised translation.</summary>
internal static class InVietnamese
{
    private static readonly string[] EnglishWords =
        ["is", "are", "was", "were", "and", "of", "for", "with", "they", "this", "please", "should", "want", "cancel", "return", "decision", "because", "not", "have", "has"];

    /// <summary>What was added and when (UTC); null when the words stay as they are, or are Vietnamese already.</summary>
    /// <param name="turn">The run.</param>
    /// <param name="filing">Knows the office.</param>
    /// <param name="section">Section whose words they are.</param>
    /// <param name="words">The words that were kept.</param>
    public static async Dialog<AddedWords?> Ask(TurnContext turn, Filing filing, string section, string words)
    {
        var name = section + "/in-vietnamese";
        var question = turn.Text(name).Or("add", Choices.Keep) with
        {
            Args = new Args { ["current"] = Arg.Quote(words), ["officePhone"] = filing.OfficePhone },
        };
        if (!IsEnglish(words))
        {
            return null;
        }

        var said = await turn.Prompt(question);
        if (said.HasValue)
        {
            return new AddedWords(said.Value!, turn.ReplyTo(name)!.ReceivedAt);
        }

        if (said.Choice == Choices.Keep)
        {
            return null;
        }

        var added = await turn.Prompt(turn.Text(section + "/vietnamese"));
        return new AddedWords(added, turn.ReplyTo(section + "/vietnamese")!.ReceivedAt);
    }

    /// <summary>Judged by the words, not by the language of the chat, which may change later; no sign word is also a Vietnamese syllable.</summary>
    private static bool IsEnglish(string words)
    {
        var folded = Folded.Text(words);
        return words.All(char.IsAscii) && EnglishWords.Any(word => Folded.Contains(folded, word));
    }
}

/// <summary>Words added in Vietnamese, and the instant (UTC) they came.</summary>
internal sealed record AddedWords(string Text, DateTime At);
