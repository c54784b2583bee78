using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Officials;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Hotspots;

/// <summary>Dự báo: what an official sees coming, where, and why; it opens a forming hotspot by hand.</summary>
internal sealed class EarlyReportDialog(Office office)
{
    public const string Id = "early-report";
    private const string Several = "several";

    public async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var fields = office.Fields.Select((field, index) => new Choice(field.Id, new Line("case-act.person.choice.label", new() { ["number"] = Arg.Count(index + 1) }), [field.Name.Vi, field.Name.In("en")]));
        var fieldNames = Arg.Localized(Listed(office.Fields.Select(field => field.Name.Vi)), Listed(office.Fields.Select(field => field.Name.In("en"))));
        var field = await turn.Prompt(turn.Choice("field", [.. fields, new(Several), new(ActReview.Cancel)]) with { Args = new() { ["fields"] = fieldNames } });
        if (field == ActReview.Cancel)
        {
            return Stopped;
        }

        var units = office.Units.Select((unit, index) => new Choice(unit.Id, new Line("case-act.person.choice.label", new() { ["number"] = Arg.Count(index + 1) }), [unit.Name.Vi, unit.Name.In("en"), unit.Id, .. unit.Aliases]));
        var unitNames = Arg.Localized(Listed(office.Units.Select(unit => unit.Name.Vi)), Listed(office.Units.Select(unit => unit.Name.In("en"))));
        var place = await turn.Prompt(turn.Choice("place", [.. units, new(ActReview.Cancel)]) with { Args = new() { ["units"] = unitNames } });
        if (place == ActReview.Cancel)
        {
            return Stopped;
        }

        var words = await turn.Prompt((turn.Text("words") with { Min = 10, Max = 300 }).Or(ActReview.Cancel));
        if (!words.HasValue)
        {
            return Stopped;
        }

        var fieldId = field == Several ? null : field;
        var args = new Args { ["field"] = HotspotNames.Field(fieldId, office), ["places"] = HotspotNames.Place(place, office), ["words"] = Arg.Text(words.Value!) };
        switch (await turn.Prompt(turn.Choice("review") with { Args = args }))
        {
            case ActReview.Confirm:
                return new DialogEnd.Do(new EarlyReportCommand(fieldId, place, words.Value!));
            case ActReview.Change:
                foreach (var question in (string[])["field", "place", "words", "review"])
                {
                    turn.Drop(question);
                }

                return await Run(turn);
            default:
                return Stopped;
        }
    }

    private static DialogEnd.Say Stopped => new(new Line("early-report.stopped"));

    private static string Listed(IEnumerable<string> names) => string.Join('\n', names.Select((name, index) => $"{index + 1}. {name}"));
}
