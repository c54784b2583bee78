using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Procedures;

/// <summary>An act with what it needs to know: a closed set. Days are the office's; words are kept sealed with the case.</summary>
/// <param name="Act">Which act it is.</param>
public abstract record CaseAction(CaseAct Act)
{
    /// <summary>Handles of the files that are the paper of the act, a decision or minutes: the citizen gets them. Most acts have none.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    public sealed record Acknowledge() : CaseAction(CaseAct.Acknowledge);

    /// <param name="On">The day the office got the signed paper.</param>
    public sealed record Sign(DateOnly On) : CaseAction(CaseAct.Sign);

    /// <param name="Words">The question; the citizen reads it word for word.</param>
    /// <param name="ReplyBy">The day by which an answer is hoped for.</param>
    public sealed record Ask(string Words, DateOnly ReplyBy) : CaseAction(CaseAct.Ask);

    /// <param name="Words">What the citizen wrote; null when they only sent files.</param>
    /// <param name="Files">How many files came with it.</param>
    public sealed record Answer(string? Words, int Files) : CaseAction(CaseAct.Answer);

    /// <param name="On">The day of acceptance.</param>
    /// <param name="Number">Number of the written notice; null while it has none.</param>
    public sealed record Accept(DateOnly On, string? Number) : CaseAction(CaseAct.Accept);

    /// <param name="Ground">The ground of the law.</param>
    /// <param name="Reason">Why it applies here; the citizen reads it word for word.</param>
    /// <param name="Number">Number of the notice, if any.</param>
    public sealed record Refuse(RefusalGround Ground, string Reason, string? Number) : CaseAction(CaseAct.Refuse);

    /// <param name="To">The competent body.</param>
    /// <param name="Reason">Read by the citizen.</param>
    /// <param name="Number">Number of the paper, if any.</param>
    public sealed record Transfer(string To, string Reason, string? Number) : CaseAction(CaseAct.Transfer);

    /// <param name="To">Where the citizen should go.</param>
    /// <param name="Reason">Read by the citizen.</param>
    /// <param name="Number">Number of the paper, if any.</param>
    public sealed record Guide(string To, string Reason, string? Number) : CaseAction(CaseAct.Guide);

    /// <param name="OfficialId">Who verifies.</param>
    /// <param name="Number">Number of the paper, if any.</param>
    public sealed record Verify(string OfficialId, string? Number) : CaseAction(CaseAct.Verify);

    /// <param name="Criteria">Which of the seven criteria hold.</param>
    /// <param name="Number">Number of the paper by which the matter was determined to be complex.</param>
    /// <param name="PaperOn">Its day.</param>
    public sealed record Extend(IReadOnlyList<ComplexityCriterion> Criteria, string Number, DateOnly PaperOn) : CaseAction(CaseAct.Extend);

    /// <param name="On">The day of the decision to let it rest.</param>
    /// <param name="Reason">Read by the citizen.</param>
    /// <param name="Number">Number of the decision, if any.</param>
    public sealed record Suspend(DateOnly On, string Reason, string? Number) : CaseAction(CaseAct.Suspend);

    /// <param name="On">The day of the decision to go on.</param>
    /// <param name="Number">Number of the decision, if any.</param>
    public sealed record ResumeCase(DateOnly On, string? Number) : CaseAction(CaseAct.Resume);

    /// <param name="On">The day on which the assessment was sought.</param>
    /// <param name="What">What is to be assessed and by whom, for the file.</param>
    /// <param name="Number">Number of the paper, if any.</param>
    public sealed record SeekAssessment(DateOnly On, string What, string? Number) : CaseAction(CaseAct.SeekAssessment);

    /// <param name="On">The day on which its conclusion came.</param>
    /// <param name="Number">Number of the conclusion, if any.</param>
    public sealed record EndAssessment(DateOnly On, string? Number) : CaseAction(CaseAct.EndAssessment);

    /// <param name="On">The day of the dialogue.</param>
    /// <param name="Place">Hour and place; the citizen reads it.</param>
    public sealed record CallDialogue(DateOnly On, string Place) : CaseAction(CaseAct.CallDialogue);

    /// <param name="On">The day it was held.</param>
    /// <param name="Minutes">What the minutes say, in short; kept in the file.</param>
    public sealed record HoldDialogue(DateOnly On, string Minutes) : CaseAction(CaseAct.HoldDialogue);

    /// <param name="Outcome">How it ended.</param>
    /// <param name="On">The day of the paper, or of the answer.</param>
    /// <param name="Number">Number of the paper; null when there is none, as with feedback.</param>
    /// <param name="Reason">Why, for the file.</param>
    /// <param name="Summary">Two sentences that the citizen reads word for word.</param>
    public sealed record Decide(CaseOutcome Outcome, DateOnly On, string? Number, string Reason, string Summary) : CaseAction(CaseAct.Decide);

    /// <summary>The papers of an earlier act, sent again or in addition.</summary>
    /// <param name="Replaces">Handles of earlier papers that never arrived and that these replace.</param>
    public sealed record SendPaper(IReadOnlyList<string> Replaces) : CaseAction(CaseAct.SendPaper);

    public sealed record Send(DateOnly On) : CaseAction(CaseAct.Send);

    public sealed record Receive(DateOnly On) : CaseAction(CaseAct.Receive);

    /// <param name="On">The day.</param>
    /// <param name="How">At a meeting, posted, in the press.</param>
    public sealed record Publish(DateOnly On, string How) : CaseAction(CaseAct.Publish);

    /// <param name="On">The day.</param>
    /// <param name="Words">What was carried out; the citizen reads it.</param>
    public sealed record Execute(DateOnly On, string Words) : CaseAction(CaseAct.Execute);

    public sealed record Close(DateOnly On) : CaseAction(CaseAct.Close);

    /// <param name="Part">What is withdrawn; null for the whole.</param>
    /// <param name="Pressure"><c>own</c>, <c>forced</c> or <c>unsaid</c>: never told to the responsible official.</param>
    public sealed record AskWithdrawal(string? Part, string Pressure) : CaseAction(CaseAct.AskWithdrawal)
    {
        /// <summary>Forced, and they want the office's confidential officer to know.</summary>
        public bool Report { get; init; }
    }

    /// <param name="SignedOn">The day on the signed paper.</param>
    /// <param name="Part">What is withdrawn; null for the whole.</param>
    public sealed record Withdraw(DateOnly SignedOn, string? Part) : CaseAction(CaseAct.Withdraw);

    /// <param name="NewCode">Code of the case at the superior's.</param>
    public sealed record GoOn(string NewCode) : CaseAction(CaseAct.GoOn);

    /// <param name="Words">What is not done, if they said.</param>
    public sealed record Reopen(string? Words) : CaseAction(CaseAct.Reopen);

    /// <param name="Rating">3 satisfied, 2 so-so, 1 not satisfied.</param>
    /// <param name="Words">What they wrote about it, if anything.</param>
    public sealed record Rate(int Rating, string? Words) : CaseAction(CaseAct.Rate);

    public sealed record Remind() : CaseAction(CaseAct.Remind);

    public sealed record Note(string Words) : CaseAction(CaseAct.Note);

    public sealed record Reassign(string To, string Reason) : CaseAction(CaseAct.Reassign);

    public sealed record TakeOver() : CaseAction(CaseAct.TakeOver);

    /// <param name="Watching">False to stop.</param>
    public sealed record Watch(bool Watching) : CaseAction(CaseAct.Watch);

    public sealed record Urge(DateOnly AnswerBy, string Words) : CaseAction(CaseAct.Urge);

    public sealed record AnswerUrge(string Words) : CaseAction(CaseAct.AnswerUrge);

    /// <summary>Without what a person wrote: an action may end up in a log.</summary>
    public sealed override string ToString() => Act.ToString();
}
