using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Officials;

/// <summary>Đôn đốc of a whole department: which, what is needed, an answer by when.</summary>
internal sealed class UrgeUnitDialog(Office office)
{
    public const string Id = "urge-unit";

    public async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var departments = office.Departments.Where(department => department.HeadId is not null).ToList();
        var choices = departments.Select((department, index) => new Choice(department.Id, new Line("case-act.person.choice.label", new() { ["number"] = Arg.Count(index + 1) }), Words(department.Name)));
        var listed = new LocalizedArg(Listed(departments, name => name.Vi), Listed(departments, name => name.In("en")));
        var chosen = await turn.Prompt(turn.Choice("department", [.. choices, new(ActReview.Cancel)]) with { Args = new() { ["people"] = listed } });
        if (departments.Find(department => department.Id == chosen) is not { } unit)
        {
            return Stopped;
        }

        var words = await turn.Prompt((turn.Text("words") with { Min = 2, Max = 500 }).Or(ActReview.Cancel));
        if (!words.HasValue)
        {
            return Stopped;
        }

        var day = await turn.Prompt((turn.Date("answer-by") with { Span = DateSpan.TodayOrLater }).Or(ActReview.Cancel));
        if (!day.HasValue)
        {
            return Stopped;
        }

        var args = new Args { ["department"] = Arg.Localized(unit.Name.Vi, unit.Name.In("en")), ["answerBy"] = Arg.Date(day.Value), ["words"] = Arg.Text(words.Value!) };
        switch (await turn.Prompt(turn.Choice("review") with { Args = args }))
        {
            case ActReview.Confirm:
                return new DialogEnd.Do(new UrgeUnitCommand(unit.Id, day.Value, words.Value!));
            case ActReview.Change:
                foreach (var question in (string[])["department", "words", "answer-by", "review"])
                {
                    turn.Drop(question);
                }

                return await Run(turn);
            default:
                return Stopped;
        }
    }

    /// <summary>Its names, and the short form that people say: what stands before the first comma.</summary>
    private static string[] Words(Bilingual name) => [.. new[] { name.Vi, name.In("en") }.SelectMany(one => (string[])[one, one.Split(',')[0]]).Distinct()];

    private static DialogEnd.Say Stopped => new(new Line("urge-unit.stopped"));

    private static string Listed(IReadOnlyList<Department> departments, Func<Bilingual, string> name) =>
        string.Join('\n', departments.Select((department, index) => $"{index + 1}. {name(department.Name)}"));
}
