using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.TrackCase;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.MyData;

/// <summary>What is kept of a person: a copy of it, and a request to correct or delete it (rights of a data subject, Luật 91/2025).</summary>
/// <remarks>A denunciation is reached by code and PIN only, also from the chat that filed it; whether there is one is not told here.</remarks>
internal sealed class MyDataDialog(Office office)
{
    public const string Id = "my-data";
    private const string Stop = "stop";
    private const string NoCode = "none";
    private const int MostTries = 20;

    private readonly string example = CaseCode.Create(office.CodePrefix, [0x4b, 0x54, 0x37, 0x4d, 0x34, 0x58, 0x50, 0x33]).Text;

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
            case "export":
                return await Export(turn);
            default:
                return await Request(turn, what, cases);
        }
    }

    private async Dialog<DialogEnd> Export(TurnContext turn)
    {
        if (await turn.Prompt(turn.Choice("scope")) == "chat")
        {
            return new DialogEnd.Do(new ExportDataCommand(null, null));
        }

        var code = await turn.Prompt(Code(turn, "code", Stop));
        if (!code.HasValue)
        {
            return new DialogEnd.Say(new Line("my-data.fine"));
        }

        var (pin, ended) = await Pin(turn, code.Value!);
        return ended ?? new DialogEnd.Do(new ExportDataCommand(code.Value, pin));
    }

    private async Dialog<DialogEnd> Request(TurnContext turn, string kind, IReadOnlyList<CaseView> cases)
    {
        var request = await turn.Prompt(turn.Text("request") with { Slot = kind, Private = true });
        var code = await turn.Prompt(Code(turn, "case", NoCode));
        if (!code.HasValue)
        {
            return new DialogEnd.Do(new DataRequestCommand(kind, request, null));
        }

        if (cases.Any(one => one.Code == code.Value && !one.Sealed))
        {
            return new DialogEnd.Do(new DataRequestCommand(kind, request, code.Value));
        }

        var (pin, ended) = await Pin(turn, code.Value!);
        return ended ?? new DialogEnd.Do(new DataRequestCommand(kind, request, code.Value) { Pin = pin });
    }

    /// <summary>The PIN, or how the dialog ends without it.</summary>
    private static async Dialog<(string? Pin, DialogEnd? Ended)> Pin(TurnContext turn, string code)
    {
        PinAnswer? last = null;
        for (var number = 1; number <= MostTries; number++)
        {
            var prompt = new PinPrompt { Name = $"pin/{number}", WordedAs = "pin", Private = true, Vocabulary = turn.Definition.Vocabulary };
            var pin = await turn.Prompt((last is null ? prompt : prompt with { Slot = "wrong", Args = new Args { ["tries"] = Arg.Count(last.TriesLeft, "time") } }).Or(Stop));
            if (!pin.HasValue)
            {
                break;
            }

            last = await turn.Lookup(new CaseByPin(code, pin.Value!.Digits, pin.Value.ActivityId));
            if (last.Case is not null)
            {
                return (pin.Value.Digits, null);
            }

            if (last.LockedUntil is { } until)
            {
                return (null, new DialogEnd.Say(new Line("track-case.locked", new() { ["until"] = Arg.Instant(until, InstantStyle.Time) })));
            }
        }

        return (null, new DialogEnd.Say(new Line("my-data.fine")));
    }

    private PromptOr<string> Code(TurnContext turn, string name, string way) => new CodePrompt(office.CodePrefix, example)
    {
        Name = name,
        Args = new Args { ["exampleCode"] = Arg.Code(example) },
        Vocabulary = turn.Definition.Vocabulary,
    }.Or(way);

    private static Arg Kept(int cases, int drafts) => (cases, drafts) switch
    {
        (0, 0) => Arg.Wording("my-data.kept.nothing"),
        (_, 0) => Arg.Wording("my-data.kept.cases", new() { ["count"] = Arg.Count(cases, "case") }),
        (0, _) => Arg.Wording("my-data.kept.drafts", new() { ["count"] = Arg.Count(drafts, "petition") }),
        _ => Arg.Wording("my-data.kept.both", new() { ["drafts"] = Arg.Count(drafts, "petition"), ["cases"] = Arg.Count(cases, "case") }),
    };
}
