using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Officials;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Hotspots;

/// <summary>One text to all who filed on a hotspot: an invitation, or the answer. What it says is shown as citizens will read it.</summary>
internal sealed class HotspotLetterDialog(Office office)
{
    public const string Id = "hotspot-letter";

    /// <summary>What begins the dialog about a hotspot.</summary>
    public static string About(string act, string id) => $"{act}|{id}";

    public async Dialog<DialogEnd> Run(TurnContext turn)
    {
        if ((turn.Subject ?? "").Split('|') is not [var act, var id] || await turn.Lookup(new HotspotOf(id, Id)) is not { Hotspot: { } one, CountsOnly: false } answer)
        {
            return new DialogEnd.Say(new Line("hotspots.not-yours"));
        }

        if (answer.Cases.Count == 0)
        {
            return new DialogEnd.Say(new Line("hotspot-letter.nobody"));
        }

        var slot = act == TaskAct.Dialogue ? "invite" : "prompt";
        var args = new Args { ["field"] = HotspotNames.Field(one.FieldId, office), ["places"] = HotspotNames.Places(one.Places, office), ["cases"] = Arg.Count(answer.Cases.Count, "case") };
        var words = await turn.Prompt((turn.Text("words") with { Min = 10, Max = 450, Slot = slot, Args = args }).Or(ActReview.Cancel));
        if (!words.HasValue)
        {
            return new DialogEnd.Say(new Line("hotspot-letter.stopped"));
        }

        var review = new Args { ["words"] = Arg.Text(words.Value!), ["cases"] = Arg.Count(answer.Cases.Count, "case") };
        switch (await turn.Prompt(turn.Choice("review") with { Args = review }))
        {
            case ActReview.Confirm:
                return new DialogEnd.Do(new HotspotLetterCommand(one.Id, act, words.Value!));
            case ActReview.Change:
                turn.Drop("words");
                turn.Drop("review");
                return await Run(turn);
            default:
                return new DialogEnd.Say(new Line("hotspot-letter.stopped"));
        }
    }
}
