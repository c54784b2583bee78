using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Petitions.Cases;

/// <content>One entry for every act: the table says who may and in which stage, the act says the rest.</content>
public static partial class CaseDecisions
{
    /// <summary>Does an act to a case, or says why not. Refused acts change nothing.</summary>
    /// <param name="state">The case now.</param>
    /// <param name="action">The act and what it needs.</param>
    /// <param name="actorId">The official, or <see cref="CaseEvent.Citizen"/>; asked again here, because people change posts while old buttons stay in chats.</param>
    /// <param name="desk">Office, law, calendar, instant.</param>
    public static Decision Apply(CaseState state, CaseAction action, string actorId, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(desk);
        var record = state.Record;
        if (!Procedure.Steps.Any(step => step.Act == action.Act && CaseParties.Is(step.Who, record, desk.Office, actorId, desk.Deputies)))
        {
            return Refuse(RefusalReason.NotYourCase);
        }

        if (!Procedure.Knows(record, action.Act))
        {
            return Refuse(NotOfKind(record, action.Act));
        }

        if (Procedure.Step(record, action.Act) is not { } step)
        {
            return Refuse(RefusalReason.StageForbids, ("stage", record.Stage.ToString()));
        }

        if (!CaseParties.Is(step.Who, record, desk.Office, actorId, desk.Deputies))
        {
            return Refuse(RefusalReason.NotYourCase);
        }

        var act = new Acting(state, step, actorId, desk);
        return action switch
        {
            CaseAction.Acknowledge => Acknowledge(act),
            CaseAction.Sign sign => Sign(act, sign),
            CaseAction.Ask ask => Ask(act, ask),
            CaseAction.Answer answer => Answer(act, answer),
            CaseAction.Accept accept => Accept(act, accept),
            CaseAction.Refuse refuse => RefusePetition(act, refuse),
            CaseAction.Transfer transfer => SendAway(act, CaseEventKey.Transferred, transfer.To, transfer.Reason, transfer.Number),
            CaseAction.Guide guide => SendAway(act, CaseEventKey.Guided, guide.To, guide.Reason, guide.Number),
            CaseAction.Verify verify => Verify(act, verify),
            CaseAction.Extend extend => Extend(act, extend),
            CaseAction.Suspend suspend => Suspend(act, suspend),
            CaseAction.ResumeCase resume => Resume(act, resume),
            CaseAction.SeekAssessment seek => SeekAssessment(act, seek),
            CaseAction.EndAssessment end => EndAssessment(act, end),
            CaseAction.CallDialogue call => CallDialogue(act, call),
            CaseAction.HoldDialogue held => HoldDialogue(act, held),
            CaseAction.Decide decide => Decide(act, decide),
            CaseAction.SendPaper again => SendPaper(act, again),
            CaseAction.Send send => Send(act, send),
            CaseAction.Receive receive => Receive(act, receive),
            CaseAction.Publish publish => Publish(act, publish),
            CaseAction.Execute execute => Execute(act, execute),
            CaseAction.Close close => Close(act, close),
            CaseAction.AskWithdrawal ask => AskWithdrawal(act, ask),
            CaseAction.Withdraw withdraw => Withdraw(act, withdraw),
            CaseAction.GoOn on => GoOn(act, on),
            CaseAction.Reopen reopen => Reopen(act, reopen),
            CaseAction.Rate rate => Rate(act, rate),
            CaseAction.Remind => Remind(act),
            CaseAction.Note note => Note(act, note),
            CaseAction.Reassign reassign => Reassign(act, reassign),
            CaseAction.TakeOver => TakeOver(act),
            CaseAction.Watch watch => Watch(act, watch),
            CaseAction.Urge urge => Urge(act, urge),
            CaseAction.AnswerUrge answer => AnswerUrge(act, answer),
            _ => throw new InvalidOperationException($"Nobody decides {action.Act}. Was an act added without its case here?"),
        };
    }

    private static string NotOfKind(CaseRecord record, CaseAct act) => act switch
    {
        CaseAct.Accept => RefusalReason.KindHasNoAcceptance,
        CaseAct.Sign => RefusalReason.SignatureNotNeeded,
        _ => RefusalReason.NotOfKind,
    };

    /// <summary>An act that its row allows, on its way.</summary>
    private sealed record Acting(CaseState State, ProcedureStep Step, string Actor, Desk Desk)
    {
        public CaseRecord Record => State.Record;

        /// <summary>The record in the stage to which the row leads.</summary>
        public CaseRecord Moved => Step.To is { } to ? Record with { Stage = to } : Record;

        public CaseEvent Event(string key, IReadOnlyDictionary<string, string> facts, string? detail = null) => new(key, Desk.NowUtc, Actor, facts, detail);

        /// <summary>Done, and the citizen who agreed is told that something changed.</summary>
        public Decision.Done Told(CaseState after, IReadOnlyList<Notice> others, params IReadOnlyList<CaseEvent> events) =>
            new(after, events, [.. CaseNotices.Changed(after, Desk), .. others]);

        /// <summary>Done; nothing the citizen has to hear.</summary>
        public static Decision.Done Quiet(CaseState after, IReadOnlyList<Notice> others, params IReadOnlyList<CaseEvent> events) => new(after, events, others);
    }

    private static Decision.Refused? OutOfRange(DateOnly day, DateOnly earliest, Desk desk) =>
        day > desk.Today ? Refuse(RefusalReason.DateInFuture, ("date", Iso(day)))
        : day < earliest ? Refuse(RefusalReason.DateTooEarly, ("date", Iso(day)), ("earliest", Iso(earliest)))
        : null;
}
