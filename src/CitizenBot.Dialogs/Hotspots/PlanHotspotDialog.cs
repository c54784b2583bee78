using System.Globalization;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Officials;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Hotspots;

/// <summary>The plan of a hotspot: proposed lines, each of which may get another person, another day, or go; then the tasks are given.</summary>
internal sealed class PlanHotspotDialog(Office office)
{
    public const string Id = "plan-hotspot";
    private const string Give = "give";
    private const string Later = "later";
    private const string Line = "line-";
    private const string Person = "person";
    private const string Day = "day";
    private const string Drop = "drop";
    private const string Keep = "keep";

    public async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var answer = await turn.Lookup(new HotspotOf(turn.Subject ?? "", Id));
        if (answer.Hotspot is not { } one || answer.CountsOnly)
        {
            return new DialogEnd.Say(new Line("hotspots.not-yours"));
        }

        if (one.State == HotspotState.Closed || one.Plan is not null)
        {
            return new DialogEnd.Say(new Line(one.Plan is null ? "plan-hotspot.over" : "plan-hotspot.has-plan"));
        }

        var tasks = answer.Proposed.ToList();
        for (var round = 1; ; round++)
        {
            var chosen = await turn.Prompt(Review(turn, round, one, tasks));
            if (chosen == Give)
            {
                return new DialogEnd.Do(new PlanHotspotCommand(one.Id, tasks));
            }

            if (!chosen.StartsWith(Line, StringComparison.Ordinal))
            {
                return new DialogEnd.Say(new Line("plan-hotspot.later"));
            }

            var number = int.Parse(chosen[Line.Length..], CultureInfo.InvariantCulture);
            tasks = [.. await Change(turn, round, tasks, number)];
        }
    }

    private ChoicePrompt Review(TurnContext turn, int round, HotspotRecord one, List<HotspotTask> tasks)
    {
        var lines = tasks.Select(task => new Choice(Line + task.Number.ToString(CultureInfo.InvariantCulture), new Line("plan-hotspot.review.choice.line.label", new() { ["number"] = Arg.Count(task.Number) })));
        return turn.Choice($"review/{round}", [new(Give), .. lines, new(Later)]) with
        {
            WordedAs = "review",
            Args = new() { ["field"] = HotspotNames.Field(one.FieldId, office), ["places"] = HotspotNames.Places(one.Places, office), ["tasks"] = Arg.List(tasks.Select(task => HotspotMessages.TaskLine(task, office))) },
        };
    }

    private async Dialog<IReadOnlyList<HotspotTask>> Change(TurnContext turn, int round, List<HotspotTask> tasks, int number)
    {
        IEnumerable<Choice> ways = [new(Person), new(Day)];
        if (tasks.Count > 1)
        {
            ways = ways.Append(new(Drop));
        }

        var args = new Args { ["number"] = Arg.Count(number) };
        switch (await turn.Prompt(turn.Choice($"change/{round}", [.. ways, new(Keep)]) with { WordedAs = "change", Args = args }))
        {
            case Person:
                var people = office.Officials.Where(official => !official.Outside && !Petitions.Cases.CaseAuthority.SeesCountsOnly(official)).ToList();
                var listed = Arg.Localized(Listed(people, title => title.Vi), Listed(people, title => title.In("en")));
                var who = await turn.Prompt(turn.Choice($"person/{round}", people.Select((official, index) => new Choice(official.Id, new Line("case-act.person.choice.label", new() { ["number"] = Arg.Count(index + 1) }), Words(official))).Append(new(Keep))) with
                {
                    WordedAs = "person", Args = new() { ["number"] = Arg.Count(number), ["people"] = listed },
                });
                return who == Keep ? tasks : Replaced(tasks, number, task => task with { OwnerId = who });
            case Day:
                var day = await turn.Prompt((turn.Date($"day/{round}") with { WordedAs = "day", Span = DateSpan.TodayOrLater, Args = args }).Or(Keep));
                return day.HasValue ? Replaced(tasks, number, task => task with { DueOn = day.Value }) : tasks;
            case Drop:
                return [.. tasks.Where(task => task.Number != number)];
            default:
                return tasks;
        }
    }

    private static IReadOnlyList<HotspotTask> Replaced(List<HotspotTask> tasks, int number, Func<HotspotTask, HotspotTask> change) =>
        [.. tasks.Select(task => task.Number == number ? change(task) : task)];

    private static IReadOnlyList<string> Words(Official official) =>
        [official.Title.Vi, official.Title.In("en"), .. official.Aliases, .. official.Name is { } name ? [name] : Array.Empty<string>()];

    private static string Listed(IReadOnlyList<Official> people, Func<Bilingual, string> title) =>
        string.Join('\n', people.Select((official, index) => $"{index + 1}. {title(official.Title)}"));
}
