using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.TrackCase;

/// <summary>Opens a case by code and PIN, from any chat.</summary>
/// <remarks>
/// The answer is the same for an unknown code and a wrong PIN; the host makes it as slow, counts the tries and locks. Each try
/// is a lookup of its own, named after the message that carried the PIN.
/// </remarks>
internal sealed class TrackDialog(Office office)
{
    public const string Id = "track-case";
    private const string Again = "again";
    private const string Lost = "lost";

    /// <summary>Enough for any lock the host may set; a backstop, not the guard.</summary>
    private const int MostTries = 20;

    private readonly string example = CaseCode.Create(office.CodePrefix, [0x4b, 0x54, 0x37, 0x4d, 0x34, 0x58, 0x50, 0x33]).Text;

    public async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var code = turn.Subject;
        if (code is null)
        {
            var typed = await turn.Prompt(Code(turn));
            if (!typed.HasValue)
            {
                return new DialogEnd.Say(new Line("track-case.lost"));
            }

            code = typed.Value!;
        }

        PinAnswer? last = null;
        for (var number = 1; number <= MostTries; number++)
        {
            var pin = await turn.Prompt(Pin(turn, number, last));
            if (pin.Choice == Lost)
            {
                return new DialogEnd.Say(new Line("track-case.lost"));
            }

            if (!pin.HasValue)
            {
                turn.Drop("pin");
                turn.Drop("code");
                return await Run(turn);
            }

            last = await turn.Lookup(new CaseByPin(code, pin.Value!.Digits, pin.Value.ActivityId));
            if (last.Case is { } found)
            {
                return new DialogEnd.Opened(found);
            }

            if (last.LockedUntil is { } until)
            {
                return new DialogEnd.Say(new Line("track-case.locked", new() { ["until"] = Arg.Instant(until, InstantStyle.Time) }));
            }
        }

        return new DialogEnd.Say(new Line("track-case.lost"));
    }

    private PromptOr<string> Code(TurnContext turn) => new CodePrompt(office.CodePrefix, example)
    {
        Name = "code",
        Args = new Args { ["exampleCode"] = Arg.Code(example) },
        Vocabulary = turn.Definition.Vocabulary,
    }.Or(Lost);

    private static PromptOr<PinTyped> Pin(TurnContext turn, int number, PinAnswer? last)
    {
        var prompt = new PinPrompt { Name = $"pin/{number}", WordedAs = "pin", Private = true, Vocabulary = turn.Definition.Vocabulary };
        return last is null
            ? prompt.Or(Lost)
            : (prompt with { Slot = "wrong", Args = new Args { ["tries"] = Arg.Count(last.TriesLeft, "time") } }).Or(Again, Lost);
    }
}
