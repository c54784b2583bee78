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
        if (!invitation.Valid || invitation.OfficialId is null)
        {
            return new DialogEnd.Say(new Line("link-official.not-valid"));
        }

        var mine = await turn.Prompt(turn.Confirm("confirm") with { Args = new Args { ["title"] = invitation.Title! } });
        return mine ? new DialogEnd.Do(new LinkCommand(token)) : new DialogEnd.Say(new Line("link-official.not-me"));
    }
}
