using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Petitions.Cases;

/// <content>After the decision.</content>
public static partial class CaseDecisions
{
    /// <summary>What had to be sent was sent: a decision, a conclusion, the notice of acceptance, the word that the case rests or goes on.</summary>
    private static Decision Send(Acting act, CaseAction.Send send)
    {
        var waiting = act.State.Clocks.Where(clock => clock.State == ClockState.Running && ClockPurpose.IsSending(clock.Purpose)).ToList();
        if (waiting.Count == 0)
        {
            return Refuse(RefusalReason.NothingToSend);
        }

        if (OutOfRange(send.On, waiting.Min(clock => clock.StartOn), act.Desk) is { } wrong)
        {
            return wrong;
        }

        var record = act.Record.Stage == CaseStage.Decided ? act.Moved with { SentOn = send.On } : act.Moved;
        var after = new CaseState(record, CaseClocks.Met(act.State.Clocks, send.On, [.. waiting.Select(clock => clock.Purpose)]));
        return act.Told(after, [], act.Event(CaseEventKey.Sent, Facts(("date", Iso(send.On)))));
    }

    /// <summary>The window of the second complaint counts from the day of receipt (Điều 33); the citizen says which it was.</summary>
    private static Decision Receive(Acting act, CaseAction.Receive receive)
    {
        if (act.Record.DecidedOn is not { } decidedOn)
        {
            return Refuse(RefusalReason.StageForbids, ("stage", act.Record.Stage.ToString()));
        }

        if (OutOfRange(receive.On, decidedOn, act.Desk) is { } wrong)
        {
            return wrong;
        }

        var after = new CaseState(act.Moved with { ReceivedOn = receive.On }, CaseClocks.With(act.State.Clocks, CaseClocks.OnReceipt(act.Record, receive.On, act.Desk)));
        return Acting.Quiet(after, [], act.Event(CaseEventKey.Received, Dated(receive.On, after, ClockPurpose.SecondComplaint)));
    }

    private static Decision Publish(Acting act, CaseAction.Publish publish)
    {
        if (OutOfRange(publish.On, act.Record.DecidedOn ?? act.Record.FiledOn, act.Desk) is { } wrong)
        {
            return wrong;
        }

        var after = new CaseState(act.Moved with { PublishedOn = publish.On }, CaseClocks.Met(act.State.Clocks, publish.On, ClockPurpose.Publish));
        return act.Told(after, [], act.Event(CaseEventKey.Published, Facts(("date", Iso(publish.On))), publish.How));
    }

    private static Decision Execute(Acting act, CaseAction.Execute execute)
    {
        if (string.IsNullOrWhiteSpace(execute.Words))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (OutOfRange(execute.On, act.Record.DecidedOn ?? act.Record.FiledOn, act.Desk) is { } wrong)
        {
            return wrong;
        }

        var after = new CaseState(act.Moved with { ExecutedOn = execute.On }, CaseClocks.Met(act.State.Clocks, execute.On, ClockPurpose.ActOn));
        return act.Told(after, [], act.Event(CaseEventKey.Executed, Facts(("date", Iso(execute.On))), execute.Words));
    }

    /// <summary>The file is closed: nothing that the law asks for is left open. The citizen's own windows run on.</summary>
    private static Decision Close(Acting act, CaseAction.Close close)
    {
        if (OutOfRange(close.On, act.Record.DecidedOn ?? act.Record.FiledOn, act.Desk) is { } wrong)
        {
            return wrong;
        }

        if (act.State.Clocks.FirstOrDefault(clock => clock.State == ClockState.Running && ClockPurpose.Warns(clock.Purpose)) is { } open)
        {
            return Refuse(RefusalReason.StillToDo, ("purpose", open.Purpose));
        }

        var after = new CaseState(act.Moved with { ClosedOn = close.On, Snoozed = null }, act.State.Clocks);
        return act.Told(after, [], act.Event(CaseEventKey.Closed, Facts(("date", Iso(close.On)))));
    }

    /// <summary>Rút đơn: by the signed paper, wholly or in part. A joint petition goes on for the others.</summary>
    private static Decision Withdraw(Acting act, CaseAction.Withdraw withdraw)
    {
        if (OutOfRange(withdraw.SignedOn, act.Record.FiledOn, act.Desk) is { } wrong)
        {
            return wrong;
        }

        if (withdraw.Part is { } part)
        {
            var partly = act.State with { Record = act.Record with { PartlyWithdrawn = true, WithdrawalAsked = false } };
            return act.Told(partly, [], act.Event(CaseEventKey.WithdrawnPart, Facts(("date", Iso(withdraw.SignedOn))), part));
        }

        var after = new CaseState(
            act.Moved with { ClosedOn = act.Desk.Today, WithdrawalAsked = false, Question = null, Snoozed = null },
            CaseClocks.End(act.State.Clocks, act.Desk.Today));
        return act.Told(after, [], act.Event(CaseEventKey.Withdrawn, Facts(("date", Iso(withdraw.SignedOn)))));
    }
}
