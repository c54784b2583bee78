using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Host.Delivery;

namespace CitizenBot.Host.Turns;

/// <summary>Puts the answers of a turn into its commit: a card in the place of the card that was pressed, one answer for all parts of an album.</summary>
internal sealed class AnswerPost(CommitDraft draft, Arrival arrival)
{
    private int count;
    private bool replaced;

    public void Add(IEnumerable<Message> answers)
    {
        foreach (var answer in answers)
        {
            var replaces = replaced ? null : arrival.ReplacedBy(answer);
            replaced |= replaces is not null;
            // The first answer to a later part takes the place of the first to an earlier one, and so on.
            var together = arrival.Message.Album is { } album ? string.Create(CultureInfo.InvariantCulture, $"album:{album}:{count}") : null;
            draft.Reply(arrival.Chat, answer, arrival.Now, replaces, together);
            count++;
        }
    }
}
