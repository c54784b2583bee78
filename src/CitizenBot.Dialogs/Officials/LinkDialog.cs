using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Dialogs.Officials;

/// <summary>Links a chat to the official whom an invitation names. Used, expired and revoked invitations have one text.</summary>
internal static class LinkDialog
{
    public const string Id = "link-official";

    public static async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var token = turn.Subject ?? "";
        var invitation = await turn.Lookup(new InvitationOf(token, "link"));
        if (!invitation.Valid)
        {
            return new DialogEnd.Say(new Line("link-official.not-valid"));
        }

        if (invitation.GroupId is not null)
        {
            // A group is nobody in particular: there is nothing to ask.
            return new DialogEnd.Do(new LinkCommand(token));
        }

        var mine = await turn.Prompt(turn.Confirm("confirm") with { Args = new Args { ["title"] = invitation.Title! } });
        return mine ? new DialogEnd.Do(new LinkCommand(token)) : new DialogEnd.Say(new Line("link-official.not-me"));
    }
}
