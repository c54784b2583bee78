using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Officials.Forms;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.TrackCase;

/// <summary>What the office wrote to the citizen with an act, word for word, and what it means.</summary>
internal static class ToldLines
{
    public static IEnumerable<Line> Of(CaseView view, CaseHappening happened)
    {
        var args = new Args { ["caseCode"] = Arg.Code(view.Code) };
        switch (happened.Event)
        {
            case CaseEventKey.Refused:
                args.Add("ground", Arg.Wording(ActField.Ground.GroundKey(happened.Facts["ground"])));
                break;
            case CaseEventKey.Guided or CaseEventKey.Transferred:
                args.Add("body", Arg.Text(happened.Facts["to"]));
                break;
            case CaseEventKey.DialogueCalled:
                args.Add("onDay", Arg.Date(Day(happened)));
                break;
            case CaseEventKey.Suspended or CaseEventKey.Resumed or CaseEventKey.Executed:
                args.Add("day", Arg.Date(Day(happened), DateStyle.Numeric));
                break;
            case CaseEventKey.AssessmentSought or CaseEventKey.AssessmentCame:
                var rests = happened.Facts.GetValueOrDefault("rests") == "yes" ? "-rests" : "";
                args.Add("day", Arg.Date(Day(happened), DateStyle.Numeric));
                yield return new("track-case.changed." + happened.Event + rests, args);
                yield break;
            case CaseEventKey.Published:
                yield return new("track-case.changed.other", args);
                yield break;
        }

        if (happened.Event is not (CaseEventKey.Extended or CaseEventKey.Resumed))
        {
            args.Add("words", Arg.Text(happened.Words!));
        }

        yield return new("track-case.changed." + happened.Event, args);
        if (happened.Event == CaseEventKey.Asked)
        {
            if (view.ReplyBy is { } replyBy)
            {
                yield return new("track-case.changed.asked-by", new() { ["replyBy"] = Arg.Date(replyBy) });
            }

            yield return new("track-case.changed.asked-runs-on");
        }
        else if (happened.Event == CaseEventKey.Refused)
        {
            yield return new("track-case.changed.refused-more");
        }
    }

    private static DateOnly Day(CaseHappening happened) => DateOnly.ParseExact(happened.Facts["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
