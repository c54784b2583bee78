using CitizenBot.Conversation.Prompts;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.Officials.Forms;

/// <summary>The questions of an act, in order, and the act they make.</summary>
/// <param name="Act">Id of the button that begins it.</param>
/// <param name="Name">First part of its questions' names; its words are <c>case-act.&lt;name&gt;</c>.</param>
/// <param name="Fields">What is asked.</param>
/// <param name="Build">The act, once everything is answered.</param>
internal sealed record ActForm(string Act, string Name, IReadOnlyList<ActField> Fields, Func<ActAnswers, CaseAction> Build)
{
    /// <summary>Every form, by the act that begins it.</summary>
    public static IReadOnlyDictionary<string, ActForm> All { get; } = new ActForm[]
    {
        new(Acts.Ask, "ask", [new ActField.Words("words", Templates: true, Switches: true), new ActField.Day("reply-by", "replyBy", DateSpan.TodayOrLater)],
            said => new CaseAction.Ask(said.Of<string>("words"), said.Of<DateOnly>("reply-by"))),
        new(Acts.Note, "note", [new ActField.Words("words", Switches: true)], said => new CaseAction.Note(said.Of<string>("words"))),
        new(Acts.Refuse, "refuse", [new ActField.Ground(), new ActField.Words("reason", Templates: true), new ActField.Number()],
            said => new CaseAction.Refuse(said.Of<RefusalGround>("ground"), said.Of<string>("reason"), said.Of<string?>("number"))),
        new(Acts.Guide, "guide", [new ActField.Words("to", "body", Max: 200), new ActField.Words("reason", Templates: true), new ActField.Number()],
            said => new CaseAction.Guide(said.Of<string>("to"), said.Of<string>("reason"), said.Of<string?>("number"))),
        new(Acts.Transfer, "transfer", [new ActField.Words("to", "body", Max: 200), new ActField.Words("reason", Templates: true), new ActField.Number()],
            said => new CaseAction.Transfer(said.Of<string>("to"), said.Of<string>("reason"), said.Of<string?>("number"))),
        new(Acts.Verify, "verify", [new ActField.Colleague(), new ActField.Number()],
            said => new CaseAction.Verify(said.Of<string>("person"), said.Of<string?>("number"))),
        new(Acts.Extend, "extend", [new ActField.Criteria(), new ActField.Number(Needed: true), new ActField.Day("date", "onDay", DateSpan.PastOrToday)],
            said => new CaseAction.Extend(said.Of<IReadOnlyList<ComplexityCriterion>>("criteria"), said.Of<string>("number"), said.Of<DateOnly>("date"))),
        new(Acts.Suspend, "suspend", [new ActField.Words("reason", Templates: true), new ActField.Number(), new ActField.Day("date", "onDay", DateSpan.PastOrToday)],
            said => new CaseAction.Suspend(said.Of<DateOnly>("date"), said.Of<string>("reason"), said.Of<string?>("number"))),
        new(Acts.Resume, "resume", [new ActField.Number(), new ActField.Day("date", "onDay", DateSpan.PastOrToday)],
            said => new CaseAction.ResumeCase(said.Of<DateOnly>("date"), said.Of<string?>("number"))),
        new(Acts.Assess, "assess", [new ActField.Words("what", Max: 300), new ActField.Number(), new ActField.Day("date", "onDay", DateSpan.PastOrToday)],
            said => new CaseAction.SeekAssessment(said.Of<DateOnly>("date"), said.Of<string>("what"), said.Of<string?>("number"))),
        new(Acts.Assessed, "assessed", [new ActField.Number(), new ActField.Day("date", "onDay", DateSpan.PastOrToday)],
            said => new CaseAction.EndAssessment(said.Of<DateOnly>("date"), said.Of<string?>("number"))),
        new(Acts.CallDialogue, "call-dialogue", [new ActField.Day("date", "onDay", DateSpan.TodayOrLater), new ActField.Words("place", Max: 200)],
            said => new CaseAction.CallDialogue(said.Of<DateOnly>("date"), said.Of<string>("place"))),
        new(Acts.HoldDialogue, "dialogue-held", [new ActField.Day("date", "onDay", DateSpan.PastOrToday), new ActField.Words("minutes"), new ActField.Papers()],
            said => new CaseAction.HoldDialogue(said.Of<DateOnly>("date"), said.Of<string>("minutes")) { Papers = said.Of<IReadOnlyList<string>>("papers") }),
        new(Acts.SendPaper, "send-paper", [new ActField.Papers(Needed: true)],
            said => new CaseAction.SendPaper([]) { Papers = said.Of<IReadOnlyList<string>>("papers") }),
        new(Acts.Send, "sent", [new ActField.Day("date", "onDay", DateSpan.PastOrToday)], said => new CaseAction.Send(said.Of<DateOnly>("date"))),
        new(Acts.Publish, "published", [new ActField.Pick("how", "how", ["meeting", "posted", "press"]), new ActField.Day("date", "onDay", DateSpan.PastOrToday)],
            said => new CaseAction.Publish(said.Of<DateOnly>("date"), said.Of<string>("how"))),
        new(Acts.Execute, "executed", [new ActField.Day("date", "onDay", DateSpan.PastOrToday), new ActField.Words("words")],
            said => new CaseAction.Execute(said.Of<DateOnly>("date"), said.Of<string>("words"))),
        new(Acts.Finish, "finish", [new ActField.Day("date", "onDay", DateSpan.PastOrToday)], said => new CaseAction.Close(said.Of<DateOnly>("date"))),
        new(Acts.Withdraw, "withdrawn", [new ActField.Day("date", "onDay", DateSpan.PastOrToday), new ActField.PartOrWhole()],
            said => new CaseAction.Withdraw(said.Of<DateOnly>("date"), said.Of<string?>("part"))),
        new(Acts.Reassign, "reassign", [new ActField.Colleague(), new ActField.Words("reason")],
            said => new CaseAction.Reassign(said.Of<string>("person"), said.Of<string>("reason"))),
        new(Acts.Urge, "urge", [new ActField.Words("words", Templates: true), new ActField.Day("answer-by", "answerBy", DateSpan.TodayOrLater)],
            said => new CaseAction.Urge(said.Of<DateOnly>("answer-by"), said.Of<string>("words"))),
        new(Acts.AnswerUrge, "answer-urge", [new ActField.Words("words")], said => new CaseAction.AnswerUrge(said.Of<string>("words"))),
    }.ToDictionary(form => form.Act);
}
