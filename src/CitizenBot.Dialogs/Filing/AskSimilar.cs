using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Has somebody told of the same already? Offered one at a time, the likest first; joining is the person's choice and never assumed.</summary>
internal static class AskSimilar
{
    /// <summary>Answers stand under this name and the offered case's id, so that another list of offers takes none of them for its own.</summary>
    public const string Section = "story/same";

    private const string Join = "join";
    private const string NotSure = "not-sure";

    /// <summary>Code of the case to share a matter with, or null.</summary>
    public static async Dialog<string?> Run(TurnContext turn, Filing filing, Field? field, Place place, IReadOnlyList<Paragraph> story)
    {
        var words = string.Join('\n', story.Select(paragraph => paragraph.Text));
        var about = field ?? filing.Office.GuessField(words);
        var found = await turn.Lookup(new SimilarCases(about?.Id, place, words));
        foreach (var similar in found)
        {
            var said = await turn.Prompt(Question(turn, filing, similar));
            if (said == Join)
            {
                turn.Say("story.same.joined");
                return similar.Code;
            }

            if (said == NotSure)
            {
                break;
            }
        }

        return null;
    }

    private static ChoicePrompt Question(TurnContext turn, Filing filing, SimilarCase similar) =>
        turn.Choice($"{Section}/{similar.Id}", [new(Join), new("other"), new(NotSure)]) with
        {
            WordedAs = Section,
            Slot = similar.Metres switch { null => "in-unit", 0 => "here", _ => "prompt" },
            Args = new Args
            {
                ["metres"] = Arg.Count(similar.Metres ?? 0),
                ["unitName"] = filing.Office.Unit(similar.UnitId) is { } unit ? Filing.Words(unit.Name) : filing.OfficePlace,
                ["filedOn"] = Arg.Date(similar.FiledOn, DateStyle.Numeric),
                ["fieldName"] = filing.Office.Field(similar.FieldId) is { } field ? Filing.Inside(field.Name) : Arg.Wording("file-petition.story.same.field-unknown"),
                ["handling"] = Arg.Wording("file-petition.story.same." + (similar.InHand ? "in-hand" : "received")),
            },
        };
}
