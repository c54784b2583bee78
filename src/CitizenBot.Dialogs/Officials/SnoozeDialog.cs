using System.Globalization;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Officials;

/// <summary>Lets reminders of a case rest: until which day, and why. The limit of the law does not move, and superiors hear as before.</summary>
internal static class SnoozeDialog
{
    public const string Id = "snooze-case";

    public static async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var code = turn.Subject ?? "";
        if (await turn.Lookup(new CaseCardFor(code, Id)) is not { } card)
        {
            return new DialogEnd.NotYours();
        }

        if (card.SnoozeLatest is not { } latest)
        {
            return new DialogEnd.Say(new Line("officials.refused.snooze-too-late"));
        }

        var date = await turn.Prompt(Date(turn, code, latest).Or((IReadOnlyList<Choice>)[new(Iso(latest), new Line("common.label.date", new() { ["date"] = Arg.Date(latest, DateStyle.Numeric) })), new(ActReview.Cancel)]));
        if (date.Choice is { } pressed && pressed == ActReview.Cancel)
        {
            return new DialogEnd.Stopped(code);
        }

        var until = date.HasValue ? date.Value : latest;
        var reason = await turn.Prompt(turn.Choice("reason", [.. CaseDecisions.SnoozeReasons.Select(name => new Choice(name)), new(ActReview.Cancel)]));
        if (reason == ActReview.Cancel)
        {
            return new DialogEnd.Stopped(code);
        }

        string? words = null;
        if (reason == CaseDecisions.SnoozeReasons[^1])
        {
            var written = await turn.Prompt(turn.Text("words").Or(ActReview.Cancel));
            if (!written.HasValue)
            {
                return new DialogEnd.Stopped(code);
            }

            words = written.Value;
        }

        switch (await turn.Prompt(turn.Choice("review") with { Args = new Args { ["caseCode"] = Arg.Code(code), ["until"] = Arg.Date(until), ["reason"] = Arg.Wording("snooze-case.why." + reason) } }))
        {
            case ActReview.Confirm:
                return new DialogEnd.Do(new SnoozeCommand(code, until, reason, words));
            case ActReview.Change:
                foreach (var question in (string[])["date", "reason", "words", "review"])
                {
                    turn.Drop(question);
                }

                return await Run(turn);
            default:
                return new DialogEnd.Stopped(code);
        }
    }

    private static DatePrompt Date(TurnContext turn, string code, DateOnly latest) => turn.Date("date") with
    {
        Span = DateSpan.TodayOrLater,
        Latest = latest,
        Args = new Args { ["caseCode"] = Arg.Code(code), ["latest"] = Arg.Date(latest) },
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
