using CitizenBot.Conversation;

namespace CitizenBot.Dialogs.Desk;

/// <content>Messages that were forwarded: the words are another's, so it is asked what they are to be.</content>
internal sealed partial class Attendant
{
    private void AskAboutForwarded(Reply sent)
    {
        if (state.Question is { Kind: "forwarded" } open)
        {
            state.Question = open with { Also = [.. open.Also, sent] };
            Put(state.Question);
            return;
        }

        DropQuestion();
        Ask(new DeskQuestion(ActivityId, "forwarded", Held: sent));
    }

    private void DecideForwarded(DeskQuestion question, string value)
    {
        List<Reply> sent = [.. new[] { question.Held! }.Concat(question.Also).Select(one => one with { Other = null })];
        switch (value)
        {
            case "mine":
                foreach (var one in sent[..^1])
                {
                    Quietly(() => TakeTyped(one));
                }

                TakeTyped(sent[^1]);
                break;
            case "evidence" when Draft is { } draft:
                AddEvidence(draft, sent);
                before.Add(Line("desk.forwarded-kept"));
                Current();
                break;
            case "evidence":
                StartPetition(sent.Find(one => one.Files.Count > 0), null, [.. sent.Where(one => one != sent.Find(first => first.Files.Count > 0))]);
                break;
            default:
                sent.ForEach(SetAside);
                before.Add(Line("desk.forwarded-left"));
                Current();
                break;
        }
    }

    /// <summary>Takes one of several messages without its own answer: the last one speaks for all.</summary>
    private void Quietly(Action take)
    {
        take();
        messages.Clear();
        before.Clear();
    }
}
