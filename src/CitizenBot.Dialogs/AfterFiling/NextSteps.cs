using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Forms;
using CitizenBot.Dialogs.TrackCase;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Dialogs.AfterFiling;

/// <summary>What a citizen may do next with a case: the buttons of their card, and the right to go on with its safe date.</summary>
internal static class NextSteps
{
    public static bool IsDenunciation(CaseView view) => view.Kind == PetitionKind.Denunciation;

    /// <summary>Stages in which nothing more is done.</summary>
    public static bool IsOpen(CaseView view) =>
        view.Stage is not (CaseStage.Closed or CaseStage.Refused or CaseStage.Transferred or CaseStage.Guided or CaseStage.Withdrawn);

    public static bool IsOverdue(CaseView view, DateOnly today) => view.Next is { Due: { Grade: not "unknown" } due } && due.On < today;

    /// <summary>Decided against them, so that a superior may look at it.</summary>
    public static bool MayGoOn(CaseView view) =>
        view is { Second: false, Result: { Outcome: not CaseOutcome.Discontinued }, Kind: PetitionKind.Complaint or PetitionKind.Denunciation } && !view.Anonymous && !HasGoneOn(view);

    /// <summary>The limit of resolution passed without a decision.</summary>
    public static bool MayGoOnLate(CaseView view, DateOnly today) =>
        view is { Second: false, Result: null, Anonymous: false, Kind: PetitionKind.Complaint or PetitionKind.Denunciation } && IsOpen(view) && !HasGoneOn(view)
        && view.Clocks.Any(clock => clock is { Running: true, Purpose: ClockPurpose.Resolve } && clock.Due.On < today);

    /// <summary>A decision that the citizen has not yet said to have received.</summary>
    public static bool AsksReceipt(CaseView view) =>
        view is { Kind: PetitionKind.Complaint, Result.Outcome: not CaseOutcome.Discontinued, ReceivedOn: null } && view.Stage is CaseStage.Decided or CaseStage.Executed or CaseStage.Closed;

    /// <summary>Whether they may still say how they found it.</summary>
    public static bool MayRate(CaseView view) =>
        view is { Rating: null, Result: not null } && view.Stage is CaseStage.Decided or CaseStage.Executed or CaseStage.Closed or CaseStage.SecondInstance && view.Rating is null;

    /// <summary>The buttons of the card, in the order of what is most pressing.</summary>
    public static IEnumerable<Button> Buttons(CaseView view, DateOnly today)
    {
        var code = view.Code;
        if (view.ReplyBy is not null && IsOpen(view))
        {
            yield return Offer.Of(Acts.Answer, code);
        }

        if (IsOverdue(view, today) && IsOpen(view))
        {
            yield return Offer.Of(Acts.Remind, code);
        }

        if (view.Result is not null || view.Papers.Count > 0)
        {
            yield return Offer.Of(Acts.Papers, code);
        }

        if ((MayGoOn(view) && (view.ReceivedOn is not null || IsDenunciation(view))) || MayGoOnLate(view, today))
        {
            yield return GoOn(view);
        }

        if (view.Next is not null)
        {
            yield return Offer.Of(Acts.Why, code);
        }

        if (MayWithdraw(view) || view.Stage == CaseStage.Refused)
        {
            if (view.ReplyBy is null)
            {
                yield return Offer.Of(Acts.MorePapers, code);
            }

            if (MayWithdraw(view))
            {
                yield return Offer.Of(Acts.AskWithdrawal, code);
            }
        }

        if (view is { Anonymous: false, SignedOn: null, Missing.Count: > 0 } && MayWithdraw(view))
        {
            yield return Offer.Of(Acts.Print, code);
        }

        if (MayAskProtection(view))
        {
            yield return new(new("track-case.paper.protection-print.label"), ButtonMeaning.Do(Acts.Print, code, CasePapers.Protection));
        }

        yield return Offer.Of(Acts.Passport, code);
        yield return Offer.Of(Acts.Close, code);
    }

    /// <summary>The button that goes on to the superior office, by the name that the kind gives it.</summary>
    public static Button GoOn(CaseView view) => IsDenunciation(view) ? Offer.Of(Acts.Further, view.Code) : Offer.Of(Acts.GoOn, view.Code);

    /// <summary>The window after a decision was received, as far as the law files know it.</summary>
    public static Line Window(CaseView view, DateOnly today) => Window(view.Window, "received", today);

    /// <summary>The limit passed: what they may do, each with its date.</summary>
    public static IEnumerable<Line> Late(CaseView view, DateOnly today)
    {
        var resolve = view.Clocks.First(clock => clock is { Running: true, Purpose: ClockPurpose.Resolve });
        var args = new Args { ["caseCode"] = Arg.Code(view.Code), ["dueOn"] = Arg.Date(resolve.Due.On) };
        if (IsDenunciation(view))
        {
            yield return new("after-filing.late.denunciation", args);
            yield break;
        }

        yield return new("after-filing.late.complaint", args);
        yield return Window(view.LateWindow, "late", today);
    }

    /// <summary>A date that has passed is not said as one to keep.</summary>
    private static Line Window(WindowView? window, string slot, DateOnly today) => window switch
    {
        { Due: { Grade: not "unknown" } due } when due.On < today => new("after-filing.window.passed", new() { ["until"] = Arg.Date(due.On), ["article"] = StatusCard.Article(due) }),
        { Due: { Grade: not "unknown" } due, Days: { } days } =>
            new("after-filing.window." + slot, new() { ["days"] = Arg.Count(days, "day"), ["until"] = Arg.Date(due.On), ["article"] = StatusCard.Article(due) }),
        _ => new("after-filing.window.unknown"),
    };

    /// <summary>A denouncer may ask for protection as long as the case is open (Điều 47, Điều 50 Luật Tố cáo).</summary>
    private static bool MayAskProtection(CaseView view) => IsDenunciation(view) && !view.Anonymous && IsOpen(view);

    private static bool HasGoneOn(CaseView view) => view.Stage == CaseStage.SecondInstance || view.Timeline.Any(one => one.Event == CaseEventKey.WentOn);

    private static bool MayWithdraw(CaseView view) =>
        view.Stage is CaseStage.Received or CaseStage.SupplementAsked or CaseStage.Accepted or CaseStage.Verifying or CaseStage.Dialogue or CaseStage.Suspended;
}
