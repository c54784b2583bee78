using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Dialogs.Officials;

/// <summary>Leave with a deputy: from, to, who. A leave that is there already is shown first and may be ended early.</summary>
internal static class LeaveDialog
{
    public const string Id = "take-leave";
    private const string End = "end";
    private const string Another = "another";

    /// <summary>Longer absences change the assignment table, not a deputy.</summary>
    private const int MostDays = 180;

    public static async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var ground = await turn.Lookup(new LeaveGround(Id));
        if (ground.Own.Count > 0)
        {
            switch (await turn.Prompt(Current(turn, ground.Own[0])))
            {
                case End:
                    return new DialogEnd.Do(new EndLeaveCommand(ground.Own[0].Id));
                case Another:
                    break;
                default:
                    return new DialogEnd.Say(new Line("take-leave.kept"));
            }
        }

        var from = await turn.Prompt((turn.Date("from") with { Span = DateSpan.TodayOrLater }).Or(ActReview.Cancel));
        if (!from.HasValue)
        {
            return new DialogEnd.Say(new Line("take-leave.not-taken"));
        }

        var to = await turn.Prompt(Until(turn, from.Value).Or(ActReview.Cancel));
        if (!to.HasValue)
        {
            return new DialogEnd.Say(new Line("take-leave.not-taken"));
        }

        if (Obstacle(ground, from.Value, to.Value) is { } obstacle)
        {
            return new DialogEnd.Say(obstacle);
        }

        var free = ground.Candidates.Where(one => !one.Away.Any(leave => leave.Touches(from.Value, to.Value))).ToList();
        if (free.Count == 0)
        {
            return new DialogEnd.Say(new Line("take-leave.nobody"));
        }

        var deputy = await turn.Prompt(turn.Choice("deputy", [.. free.Select(Named), new(ActReview.Cancel)]));
        if (free.Find(one => one.Id == deputy) is not { } chosen)
        {
            return new DialogEnd.Say(new Line("take-leave.not-taken"));
        }

        switch (await turn.Prompt(Review(turn, from.Value, to.Value, chosen, ground.Running)))
        {
            case ActReview.Confirm:
                return new DialogEnd.Do(new TakeLeaveCommand(from.Value, to.Value, chosen.Id));
            case ActReview.Change:
                turn.Drop("deputy");
                turn.Drop("review");
                return await Run(turn);
            default:
                return new DialogEnd.Say(new Line("take-leave.not-taken"));
        }
    }

    private static ChoicePrompt Current(TurnContext turn, LeaveView leave) =>
        turn.Choice("current") with { Args = new Args { ["on"] = Arg.Date(leave.From), ["until"] = Arg.Date(leave.To), ["deputy"] = leave.Other } };

    private static DatePrompt Until(TurnContext turn, DateOnly from) =>
        turn.Date("to") with { Span = DateSpan.TodayOrLater, Earliest = from, Latest = from.AddDays(MostDays), Args = new Args { ["on"] = Arg.Date(from) } };

    /// <summary>Another leave of their own in those days, or somebody whom they themselves stand in for.</summary>
    private static Line? Obstacle(LeaveGroundView ground, DateOnly from, DateOnly to)
    {
        if (ground.Own.FirstOrDefault(leave => leave.Touches(from, to)) is { } own)
        {
            return new Line("take-leave.overlaps", new() { ["on"] = Arg.Date(own.From), ["until"] = Arg.Date(own.To), ["deputy"] = own.Other });
        }

        return ground.StandsInFor.FirstOrDefault(leave => leave.Touches(from, to)) is { } other
            ? new Line("take-leave.standing-in", new() { ["title"] = other.Other, ["on"] = Arg.Date(other.From), ["until"] = Arg.Date(other.To) })
            : null;
    }

    private static Choice Named(DeputyView one) => new(one.Id, new Line("take-leave.named", new() { ["deputy"] = one.Label }), one.Words);

    private static ChoicePrompt Review(TurnContext turn, DateOnly from, DateOnly to, DeputyView deputy, int running) => turn.Choice("review") with
    {
        Args = new Args { ["on"] = Arg.Date(from), ["until"] = Arg.Date(to), ["deputy"] = deputy.Shown, ["cases"] = Arg.Count(running, "case") },
    };
}
