using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Tests.Cases;

/// <summary>The commonest acts, in one line each.</summary>
internal static class Act
{
    public static Decision Acknowledge(CaseState state, string by, Petitions.Cases.Desk desk) => CaseDecisions.Apply(state, new CaseAction.Acknowledge(), by, desk);

    public static Decision RecordSigned(CaseState state, DateOnly on, string by, Petitions.Cases.Desk desk) => CaseDecisions.Apply(state, new CaseAction.Sign(on), by, desk);

    public static Decision Accept(CaseState state, DateOnly on, string? number, string by, Petitions.Cases.Desk desk) =>
        CaseDecisions.Apply(state, new CaseAction.Accept(on, number), by, desk);

    public static Decision RecordResult(CaseState state, CaseOutcome outcome, DateOnly on, string? number, string summary, string by, Petitions.Cases.Desk desk) =>
        CaseDecisions.Apply(state, new CaseAction.Decide(outcome, on, number, "", summary), by, desk);

    public static Decision Reassign(CaseState state, string to, string reason, string by, Petitions.Cases.Desk desk) =>
        CaseDecisions.Apply(state, new CaseAction.Reassign(to, reason), by, desk);
}
