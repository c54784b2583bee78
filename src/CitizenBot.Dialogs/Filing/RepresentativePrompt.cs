using CitizenBot.Conversation;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Who represents: a button, or "tôi và chị Hoa" in the person's own words.</summary>
internal sealed record RepresentativePrompt : Prompt<string>
{
    public override Reading<string> Read(Reply reply)
    {
        if (ChoiceMatch.Find(this, reply) is { } choice)
        {
            return choice.Value;
        }

        if (Unreadable(reply) is { } retry)
        {
            return retry;
        }

        var folded = Folded.Text(reply.Text!);
        var meant = Folded.Contains(folded, "toi va") || Folded.Contains(folded, "me and") || Folded.Contains(folded, "and me") ? "me-and-one"
            : folded is "toi" or "minh toi" or "me" ? "me" : null;
        return meant is not null && Choices.Any(offered => offered.Value == meant) ? meant : NotAChoice(reply);
    }
}
