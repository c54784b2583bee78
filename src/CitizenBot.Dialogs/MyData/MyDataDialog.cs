using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.MyData;

/// <summary>What is kept of a person, and a request to correct or delete it (rights of a data subject, Luật 91/2025).</summary>
internal sealed class MyDataDialog(Office office)
{
    public const string Id = "my-data";

    public async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var cases = await turn.Lookup(new CasesOfThisChat("my-data"));
        var count = cases.Count(one => !one.Sealed);
        var what = await turn.Prompt(turn.Choice("what") with
        {
            Args = new Args
            {
                ["kept"] = Kept(count, int.TryParse(turn.Subject, out var drafts) ? drafts : 0),
                ["retentionText"] = Arg.Localized(office.Retention.Vi, office.Retention.En),
            },
        });
        switch (what)
        {
            case "forget":
                return new DialogEnd.Act(Acts.Forget);
            case "nothing":
                return new DialogEnd.Say(new Line("my-data.fine"));
            default:
                var request = await turn.Prompt(turn.Text("request") with { Slot = what });
                return new DialogEnd.Do(new DataRequestCommand(what, request, null));
        }
    }

    private static Arg Kept(int cases, int drafts) => (cases, drafts) switch
    {
        (0, 0) => Arg.Wording("my-data.kept.nothing"),
        (_, 0) => Arg.Wording("my-data.kept.cases", new() { ["count"] = Arg.Count(cases, "case") }),
        (0, _) => Arg.Wording("my-data.kept.drafts", new() { ["count"] = Arg.Count(drafts, "petition") }),
        _ => Arg.Wording("my-data.kept.both", new() { ["drafts"] = Arg.Count(drafts, "petition"), ["cases"] = Arg.Count(cases, "case") }),
    };
}
