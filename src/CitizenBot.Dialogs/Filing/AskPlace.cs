using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Where it happened: words or a shared position; the unit recognised by the office file is said back, never taken in silence.</summary>
internal static class AskPlace
{
    public const string Line = "where";
    private const string Elsewhere = "elsewhere";

    public static async Dialog<Place> Run(TurnContext turn, Filing filing)
    {
        var said = await turn.Prompt(turn.Place("place/where").Or(Choices.Skip) with { Slot = Slot(filing) });
        var place = said.HasValue ? await Unit(turn, filing, said.Value!, "place/unit") : new Place(null, "");
        if (place is null)
        {
            var again = await turn.Prompt(turn.Place("place/else").Or(Choices.Skip));
            place = again.HasValue
                // Twice elsewhere: the words stand as they are, an official finds the place.
                ? await Unit(turn, filing, again.Value!, "place/unit-else") ?? new Place(null, again.Value!.Text ?? "", again.Value.Position?.Latitude, again.Value.Position?.Longitude)
                : new Place(null, "");
        }

        filing.SayEdited(turn, Line);
        return place;
    }

    private static string Slot(Filing filing) => (filing.Kind == Kinds.Feedback, filing.Channel.SharesPosition) switch
    {
        (true, true) => "feedback-position",
        (true, false) => Kinds.Feedback,
        (false, true) => "position",
        _ => "prompt",
    };

    /// <summary>Whether the words say no more than the unit's name.</summary>
    public static bool IsOnlyUnit(Unit unit, string words)
    {
        var folded = Folded.Text(words);
        return folded.Length == 0 || unit.Aliases.Append(unit.Name.Vi).Append(unit.Name.En).Any(name => Folded.Text(name) == folded);
    }

    /// <summary>The place with its unit; null when the person says it is elsewhere.</summary>
    private static async Dialog<Place?> Unit(TurnContext turn, Filing filing, PlaceSaid said, string name)
    {
        var office = filing.Office;
        var words = said.Text ?? "";
        var found = said.Position is { } at && office.NearestUnit(at.Latitude, at.Longitude) is { } near ? [near] : office.FindUnit(words);
        if (found.Count == 0 && turn.Given(turn.Text(FilingDialog.StartUnit), out var linked) && office.Unit(linked) is { } board)
        {
            // The notice board whose link was opened hangs there.
            found = [board];
        }

        if (found.Count == 0 && said.Position is not null && turn.ReplyTo(name) is null)
        {
            var outside = await turn.Prompt(turn.Choice(name + "-outside", [new("there"), new(Elsewhere)]) with { WordedAs = "place/outside", Args = new Args { ["officePlace"] = filing.OfficePlace } });
            return outside == Elsewhere ? null : new Place(null, words, said.Position.Latitude, said.Position.Longitude);
        }

        var chosen = await turn.Prompt(found.Count == 1 ? Confirm(turn, filing, said, found[0], name) : Pick(turn, filing, said, found, name));
        return chosen == Elsewhere ? null : new Place(office.Unit(chosen)?.Id, words, said.Position?.Latitude, said.Position?.Longitude);
    }

    private static ChoicePrompt Confirm(TurnContext turn, Filing filing, PlaceSaid said, Unit unit, string name)
    {
        var street = filing.Office.FindStreet(unit, said.Text ?? "");
        return turn.Choice(name, [new(unit.Id, new Line("file-petition.place.unit.choice.yes.label"), Choices.YesWords), new(Elsewhere)]) with
        {
            WordedAs = "place/unit",
            Slot = said.Position is not null ? "read-position" : street is null ? "read-unit" : "read-street",
            Args = new Args
            {
                ["unitName"] = Filing.Words(unit.Name),
                ["officePlace"] = filing.OfficePlace,
                ["streetName"] = Arg.Text(street ?? ""),
            },
        };
    }

    private static ChoicePrompt Pick(TurnContext turn, Filing filing, PlaceSaid said, IReadOnlyList<Unit> found, string name) =>
        turn.Choice(name, [.. (found.Count > 0 ? found : Leaves(filing.Office)).Select(unit => Choices.Named(unit.Id, unit.Name, unit.Aliases)), new(Choices.Unknown)]) with
        {
            WordedAs = "place/unit",
            Slot = found.Count > 0 ? "several" : "none",
            Args = new Args { ["placeWords"] = Arg.Quote(said.Text ?? ""), ["officePlace"] = filing.OfficePlace },
        };

    /// <summary>The smallest places of the office.</summary>
    private static IReadOnlyList<Unit> Leaves(Office office) =>
        [.. office.Units.Where(unit => office.Units.All(other => other.ParentId != unit.Id))];
}
