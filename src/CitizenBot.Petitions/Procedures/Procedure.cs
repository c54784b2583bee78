using CitizenBot.Petitions.Cases;
using static CitizenBot.Petitions.Cases.CaseStage;
using static CitizenBot.Petitions.Cases.PetitionKind;
using static CitizenBot.Petitions.Procedures.CaseParty;

namespace CitizenBot.Petitions.Procedures;

/// <summary>
/// The lawful path of every kind of petition, as one table to be read next to the law. What an act asks for besides (a signature, a
/// date in range, a ground) stands with the act in <see cref="CaseDecisions"/>; who may, and in which stage, stands only here.
/// </summary>
/// <remarks>The texts of Luật Khiếu nại and Luật Tố cáo were read as before Luật 136/2025; see the notes of the rule files.</remarks>
public static class Procedure
{
    private static readonly PetitionKind[] Any = [Complaint, Denunciation, Proposal, Feedback];
    private static readonly PetitionKind[] Formal = [Complaint, Denunciation];
    private static readonly PetitionKind[] Open = [Proposal, Feedback];
    private static readonly CaseStage[] Examining = [Received, SupplementAsked];
    private static readonly CaseStage[] Resolving = [Accepted, Verifying, CaseStage.Dialogue];
    private static readonly CaseStage[] InWork = [.. Examining, .. Resolving, Suspended];
    private static readonly CaseStage[] After = [Decided, Executed, SecondInstance, Closed];
    private static readonly CaseStage[] NotEnded = [.. InWork, Decided, Executed, SecondInstance];

    /// <summary>Every row, in the order of the path.</summary>
    public static IReadOnlyList<ProcedureStep> Steps { get; } =
    [
        // Received: see it, get the signed paper, ask for what is missing.
        new(CaseAct.Acknowledge, Any, NotEnded, null, Handler),
        new(CaseAct.Sign, Formal, Examining, null, Counter, "Điều 8 Luật Khiếu nại, Điều 22 Luật Tố cáo") { Anonymous = false },
        new(CaseAct.Ask, Any, [Received], SupplementAsked, Verifier),
        new(CaseAct.Ask, Any, [SupplementAsked, .. Resolving], null, Verifier),
        new(CaseAct.Answer, Any, [SupplementAsked], Received, Citizen),
        new(CaseAct.Answer, Any, [Received, .. Resolving, Suspended], null, Citizen),

        // Whether it is taken up, and by whom.
        new(CaseAct.Accept, [Complaint], Examining, Accepted, Handler, "Điều 27, Điều 36 Luật Khiếu nại, khoản 1 Điều 16 Nghị định 124/2020"),
        new(CaseAct.Accept, [Denunciation], Examining, Accepted, Handler, "Điều 29 Luật Tố cáo"),
        new(CaseAct.Refuse, [Complaint], Examining, Refused, Handler, "Điều 11 Luật Khiếu nại"),
        new(CaseAct.Refuse, [Denunciation], Examining, Refused, Handler, "Điều 24, Điều 25, Điều 29 Luật Tố cáo"),
        new(CaseAct.Refuse, Open, Examining, Refused, Handler, "Điều 4 Nghị định 154/2026"),
        new(CaseAct.Guide, [Complaint], Examining, Guided, Handler, "Thông tư 05/2021"),
        new(CaseAct.Transfer, [Denunciation], [.. Examining, Verifying], Transferred, Handler, "khoản 2 Điều 24 Luật Tố cáo"),
        new(CaseAct.Transfer, Open, [.. Examining, Verifying], Transferred, Handler, "Thông tư 05/2021"),

        // Resolution.
        new(CaseAct.Verify, [Complaint], [Accepted, Verifying], Verifying, Handler, "Điều 29, Điều 38 Luật Khiếu nại"),
        new(CaseAct.Verify, [Denunciation], [Accepted, Verifying], Verifying, Handler, "Điều 31 Luật Tố cáo") { Anonymous = false },
        new(CaseAct.Verify, [Denunciation], [Received, Verifying], Verifying, Handler, "Điều 25 Luật Tố cáo") { Anonymous = true },
        new(CaseAct.Verify, Open, [Received, Verifying], Verifying, Handler),
        new(CaseAct.Extend, [Complaint], Resolving, null, Handler, "Điều 28, Điều 37 Luật Khiếu nại, Điều 3a Nghị định 124/2020"),
        new(CaseAct.Extend, [Denunciation], Resolving, null, Handler, "Điều 30 Luật Tố cáo, Điều 3 Nghị định 31/2019"),
        new(CaseAct.Suspend, [Complaint], Resolving, Suspended, Handler, "Điều 11a Luật Khiếu nại, Điều 28a Nghị định 124/2020"),
        new(CaseAct.Suspend, [Denunciation], Resolving, Suspended, Handler, "Điều 34 Luật Tố cáo"),
        new(CaseAct.Resume, [Complaint], [Suspended], Verifying, Handler, "Điều 28b Nghị định 124/2020"),
        new(CaseAct.Resume, [Denunciation], [Suspended], Verifying, Handler, "Điều 34 Luật Tố cáo"),
        new(CaseAct.SeekAssessment, [Complaint], Resolving, null, Handler, "Điều 29, Điều 38 Luật Khiếu nại"),
        new(CaseAct.SeekAssessment, [Denunciation], Resolving, null, Handler, "khoản 4 Điều 15 Nghị định 31/2019") { Anonymous = false },
        new(CaseAct.EndAssessment, [Complaint], [.. Resolving, Suspended], null, Handler, "Điều 29, Điều 38 Luật Khiếu nại"),
        new(CaseAct.EndAssessment, [Denunciation], [.. Resolving, Suspended], null, Handler, "khoản 4 Điều 15 Nghị định 31/2019") { Anonymous = false },
        new(CaseAct.CallDialogue, [Complaint], Resolving, CaseStage.Dialogue, Handler, "Điều 30, Điều 39 Luật Khiếu nại, Điều 28 Nghị định 124/2020"),
        new(CaseAct.HoldDialogue, [Complaint], [CaseStage.Dialogue], null, Verifier, "Điều 30, Điều 39 Luật Khiếu nại"),
        new(CaseAct.Decide, [Complaint], Resolving, Decided, Handler, "Điều 31, Điều 40 Luật Khiếu nại"),
        new(CaseAct.Decide, [Denunciation], Resolving, Decided, Handler, "Điều 35 Luật Tố cáo") { Anonymous = false },
        new(CaseAct.Decide, [Denunciation], [Received, SupplementAsked, Verifying], Decided, Handler, "Điều 25 Luật Tố cáo") { Anonymous = true },
        new(CaseAct.Decide, Open, [.. Examining, Verifying], Closed, Handler, "Điều 28 Luật Tiếp công dân"),
        new(CaseAct.SendPaper, [Complaint], [.. Resolving, Suspended, .. After], null, Handler),
        new(CaseAct.SendPaper, [Denunciation], [Decided, Executed, Closed], null, Handler),
        new(CaseAct.SendPaper, Open, [Closed], null, Handler),

        // After the decision.
        new(CaseAct.Send, [Complaint], [Decided, Suspended, .. Resolving], null, Handler, "Điều 32, Điều 41 Luật Khiếu nại, Điều 28b Nghị định 124/2020"),
        new(CaseAct.Send, [Denunciation], [Decided, Suspended, .. Resolving], null, Handler, "Điều 29, Điều 34, Điều 35 Luật Tố cáo"),
        new(CaseAct.Receive, [Complaint], After, null, Citizen, "Điều 33 Luật Khiếu nại"),
        new(CaseAct.Publish, [Complaint], [Decided, Executed], null, Handler, "Điều 41 Luật Khiếu nại"),
        new(CaseAct.Publish, [Denunciation], [Decided, Executed], null, Handler, "Điều 40 Luật Tố cáo"),
        new(CaseAct.Execute, [Complaint], [Decided, SecondInstance], Executed, Handler, "Điều 44, Điều 46 Luật Khiếu nại"),
        new(CaseAct.Execute, [Denunciation], [Decided], Executed, Handler, "Điều 36 Luật Tố cáo"),
        new(CaseAct.Close, [Complaint], [Decided, Executed, SecondInstance], Closed, Handler),
        new(CaseAct.Close, [Denunciation], [Decided, Executed], Closed, Handler),

        // What the citizen may do.
        new(CaseAct.AskWithdrawal, Any, InWork, null, Citizen, "Điều 10 Luật Khiếu nại, Điều 33 Luật Tố cáo"),
        new(CaseAct.Withdraw, [Complaint], InWork, Withdrawn, Counter, "Điều 10 Luật Khiếu nại"),
        new(CaseAct.Withdraw, [Denunciation], InWork, Withdrawn, Counter, "Điều 33 Luật Tố cáo"),
        new(CaseAct.Withdraw, Open, InWork, Withdrawn, Counter),
        new(CaseAct.GoOn, [Complaint], [.. Resolving, Decided, Executed, Closed], SecondInstance, Citizen, "Điều 33 Luật Khiếu nại"),
        new(CaseAct.GoOn, [Denunciation], [.. Examining, .. Resolving, Decided, Executed, Closed], null, Citizen, "Điều 37, Điều 38 Luật Tố cáo"),
        new(CaseAct.Reopen, Open, [Closed], Received, Citizen),
        new(CaseAct.Rate, Any, [.. After, Refused, Transferred, Guided], null, Citizen),
        new(CaseAct.Remind, Any, NotEnded, null, Citizen),

        // Supervision and the office's own order.
        new(CaseAct.Note, Any, [.. NotEnded, Closed], null, Verifier),
        new(CaseAct.Reassign, Any, NotEnded, null, Handler),
        new(CaseAct.TakeOver, Any, NotEnded, null, Taker),
        new(CaseAct.Watch, Any, NotEnded, null, Superior),
        new(CaseAct.Urge, Any, NotEnded, null, Supervisor, "Điều 26 Nghị định 154/2026"),
        new(CaseAct.AnswerUrge, Any, NotEnded, null, Handler),
    ];

    /// <summary>The row by which an act may be done to a case now; null when its stage forbids it.</summary>
    public static ProcedureStep? Step(CaseRecord record, CaseAct act)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Steps.FirstOrDefault(step => step.Act == act && step.Fits(record));
    }

    /// <summary>Whether an act exists for a case at all, in whatever stage: a proposal is never accepted, feedback never signed.</summary>
    public static bool Knows(CaseRecord record, CaseAct act)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Steps.Any(step => step.Act == act && step.Kinds.Contains(record.Kind)
            && (step.Anonymous is not { } anonymous || anonymous == (record.Anonymous && record.Kind == Denunciation)));
    }
}
