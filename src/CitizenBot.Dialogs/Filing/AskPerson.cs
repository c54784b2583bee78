using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Who files and how to reach them. Never a picture of a card: a number is enough, and may wait for the signing.</summary>
internal static class AskPerson
{
    public const string Line = "person";

    /// <summary>Name, address, phone and, if they like, the number of the identity card.</summary>
    public static async Dialog<Identity> Complainant(TurnContext turn)
    {
        var name = await Name(turn, "prompt");
        var address = await turn.Prompt(Address(turn));
        var phone = await Phone(turn);
        var id = await turn.Prompt(new IdNumberPrompt { Name = "person/id-number", Vocabulary = turn.Definition.Vocabulary }.Or(Choices.Skip) with { Private = true });
        return new Identity(name, address, phone, id.Value);
    }

    /// <summary>Name, address and a safe way to reach them (Điều 23 Luật Tố cáo).</summary>
    public static async Dialog<Identity> Denouncer(TurnContext turn)
    {
        var name = await Name(turn, Kinds.Denunciation);
        var address = await turn.Prompt(Address(turn) with { Slot = Kinds.Denunciation });
        var contact = await turn.Prompt(turn.Text("person/contact") with { Private = true });
        return new Identity(name, address, SafeContact: contact);
    }

    /// <summary>Who proposes or reports something may leave a name, or none.</summary>
    public static async Dialog<Identity?> IfTheyLike(TurnContext turn)
    {
        if (!await turn.Prompt(turn.Confirm("person/leave")))
        {
            return null;
        }

        var name = await Name(turn, "short");
        var address = await turn.Prompt(Address(turn).Or(Choices.Skip) with { Private = true });
        return new Identity(name, address.Value, await Phone(turn));
    }

    private static Ask<string> Name(TurnContext turn, string slot) =>
        turn.Prompt(turn.Text("person/name") with { IsName = true, Private = true, Slot = slot });

    private static TextPrompt Address(TurnContext turn) => turn.Text("person/address") with { IsName = true, Private = true };

    private static async Dialog<string?> Phone(TurnContext turn)
    {
        var question = turn.Phone("person/phone");
        // At the counter the button would share the official's own number.
        question = turn.Subject == FilingDialog.AtCounter ? question with { Choices = [] } : question;
        var phone = await turn.Prompt(question.Or(Choices.Skip) with { Private = true });
        return phone.Value;
    }
}
