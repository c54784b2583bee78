using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Filing;

/// <summary>The day the decision was received, the fact from which 90 days count, and what to do when they are over or nearly so.</summary>
/// <remarks>Time of illness, disaster, distant work or study is not counted (Điều 9 Luật Khiếu nại), so a late complaint is taken with its reason.</remarks>
internal static class AskReceived
{
    public const string LateLine = "late";
    public const string Late = "decision/late";
    public const string LateReason = "decision/late-reason";
    private const string Received = "decision/received";
    private const string FixDate = "fix-date";

    public static async Dialog<ReceivedSaid> Run(TurnContext turn, Filing filing, bool isAct)
    {
        while (true)
        {
            var question = turn.Date(Received) with { Choices = [new("today"), new("yesterday")] };
            var said = await turn.Prompt(question.Or("not-sure") with { Slot = isAct ? "act" : "prompt" });
            if (!said.HasValue)
            {
                turn.Say("decision.received.not-sure");
                return new ReceivedSaid(null, Passed: false, null);
            }

            var on = said.Value;
            var window = FilingWindow.Check(on, turn.ReplyTo(Received)!.Today, filing.Rules);
            if (window is not FilingWindow.Passed passed)
            {
                SayNear(turn, window, on);
                return new ReceivedSaid(on, Passed: false, null);
            }

            var reason = await Reason(turn, filing, passed, on);
            if (reason.Choice != FixDate)
            {
                return new ReceivedSaid(on, Passed: true, reason.HasValue ? reason.Value : null);
            }

            turn.Drop(Late);
            turn.Drop(Received);
        }
    }

    private static void SayNear(TurnContext turn, FilingWindow? window, DateOnly on)
    {
        if (window is FilingWindow.Nearly near)
        {
            turn.Say("decision.received.near", new Args
            {
                ["receivedOn"] = Arg.Date(on, DateStyle.Numeric),
                ["bestBefore"] = new DueArg(near.SafeOn, "sure", null, Right: true),
                ["limit"] = Arg.Count(near.Limit),
            });
        }
    }

    /// <summary>The reason in the person's words; "none", or "fix-date" when the date was a slip.</summary>
    private static async Dialog<OrChoice<string>> Reason(TurnContext turn, Filing filing, FilingWindow.Passed passed, DateOnly on)
    {
        var said = await turn.Prompt(turn.Text(Late).Or("tell", "none", FixDate) with
        {
            Args = new Args
            {
                ["receivedOn"] = Arg.Date(on, DateStyle.Numeric),
                ["days"] = Arg.Count(passed.Days),
                ["limit"] = Arg.Count(passed.Limit),
            },
        });
        if (said.Choice == "tell")
        {
            said = await turn.Prompt(turn.Text(LateReason).Or("none"));
        }

        if (said.Choice != FixDate)
        {
            turn.Say(said.HasValue ? "decision.late.kept" : "decision.late.none");
            filing.SayEdited(turn, LateLine);
        }

        return said;
    }
}

/// <summary>What was said of the day of receipt.</summary>
/// <param name="On">The day; null when the person does not remember.</param>
/// <param name="Passed">True when the time for complaining is over.</param>
/// <param name="Reason">Why it is late, in the person's words.</param>
internal sealed record ReceivedSaid(DateOnly? On, bool Passed, string? Reason);
