using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Several people on one complaint: how many sign (people, not households), who represents them, how their list comes.</summary>
/// <remarks>
/// Five to ten people choose one or two representatives, more at most five, from among themselves (Điều 29 Luật Tiếp công dân);
/// without all signatures and the paper that names the representatives it is not accepted (Điều 16 Nghị định 124/2020).
/// </remarks>
internal static class AskJoint
{
    public const string Line = "joint";
    public const string Told = "joint/told";
    private const int Odd = 100;

    /// <summary>The others, or null when the person files alone.</summary>
    public static async Dialog<JointFiling?> Run(TurnContext turn, Filing filing)
    {
        var joint = await turn.Prompt(turn.Choice("joint/people")) == "several" && await Count(turn) is var count && count > 1
            ? await Together(turn, count)
            : null;
        filing.SayEdited(turn, Line);
        return joint;
    }

    private static async Dialog<int> Count(TurnContext turn)
    {
        var said = await turn.Prompt(turn.Number("joint/count"));
        var households = said.Unit is { } unit && IsHousehold(unit);
        if (!households && said.Value is > 1 and <= Odd)
        {
            return said.Value;
        }

        IReadOnlyList<Choice> ways =
        [
            households ? new("yes", new Line("file-petition.labels.people-count", new Args { ["count"] = Arg.Count(said.Value) })) : new("yes"),
            new(Choices.Other),
        ];
        var sure = await turn.Prompt(turn.Number("joint/count-sure").Or(ways) with
        {
            Slot = households ? "households" : "odd",
            Args = new Args { ["count"] = Arg.Count(said.Value), ["people"] = Arg.Count(said.Value, "person") },
        });
        return sure.HasValue ? sure.Value.Value
            : sure.Choice == "yes" ? said.Value
            : (await turn.Prompt(turn.Number("joint/count-again"))).Value;
    }

    private static bool IsHousehold(string unit)
    {
        var folded = Folded.Text(unit);
        return folded.Split(' ') is [var first, ..] && first is "ho" or "nha" or "household" or "households" or "family" or "families"
            || Folded.Contains(folded, "gia dinh");
    }

    private static async Dialog<JointFiling?> Together(TurnContext turn, int count)
    {
        var people = Arg.Count(count, "person");
        var rule = RepresentativeRule.For(count)!;
        string[] offered = rule.Most switch { 1 => ["me", "other"], 2 => ["me", "other", "me-and-one"], _ => ["me", "other", "me-and-one", "me-and-more"] };
        var who = await turn.Prompt(new RepresentativePrompt
        {
            Name = "joint/who",
            Vocabulary = turn.Definition.Vocabulary,
            Choices = [.. offered.Select(value => new Choice(value))],
            Slot = rule.Most switch { 1 => "few", 2 => "prompt", _ => "many" },
            Args = new Args { ["people"] = people },
        });
        List<Identity> others = who == "me" ? [] : Representatives(await turn.Prompt(turn.Text("joint/representative") with
        {
            Slot = who switch { "other" => "other", "me-and-one" => "second", _ => "more" },
            IsName = true,
            Private = true,
        }));
        var self = who != "other";
        var representing = others.Count + (self ? 1 : 0);
        List<Identity>? listed = null;
        if (count > representing && await List(turn, representing, count - representing) == "type")
        {
            listed = Representatives(await turn.Prompt(turn.Text("joint/others") with { IsName = true, Private = true }));
        }

        await turn.Prompt(turn.Choice(Told, [Choices.PrintJoint, new("continue")]) with { Args = new Args { ["people"] = people } });
        return new JointFiling(count, others, self, listed is null ? PeopleList.AtSigning : PeopleList.EnteredHere, listed);
    }

    private static Ask<string> List(TurnContext turn, int representing, int others) =>
        turn.Prompt(turn.Choice("joint/list") with
        {
            Args = new Args { ["representatives"] = Arg.Count(representing, "representative"), ["others"] = Arg.Count(others, "person") },
        });

    /// <summary>One person a line, name before the first comma; what is not understood stays in the address, nothing is dropped.</summary>
    private static List<Identity> Representatives(string text) =>
        [.. text.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Representative)];

    private static Identity Representative(string line)
    {
        var parts = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var phone = PhonePrompt.Normalise(line);
        var rest = parts.Skip(1).Where(part => PhonePrompt.Normalise(part) is null).ToList();
        return new Identity(parts.Length > 0 ? parts[0] : line, rest.Count > 0 ? string.Join(", ", rest) : null, phone);
    }
}
