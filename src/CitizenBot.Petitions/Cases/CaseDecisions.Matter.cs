namespace CitizenBot.Petitions.Cases;

/// <content>Cases about the same thing.</content>
public static partial class CaseDecisions
{
    /// <summary>A case becomes part of a matter. Clocks, PIN, people and whoever is responsible stay its own.</summary>
    /// <remarks>Refused for a denunciation, of which nobody may learn what else it is about, and for a closed case. In a matter already, it stays there.</remarks>
    /// <param name="state">The case.</param>
    /// <param name="matterId">The matter.</param>
    /// <param name="desk">The instant and the office.</param>
    public static Decision JoinMatter(CaseState state, string matterId, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentException.ThrowIfNullOrEmpty(matterId);
        ArgumentNullException.ThrowIfNull(desk);
        if (state.Record.Sealed || state.Record.IsClosed || state.Record.MatterId is not null)
        {
            return Refuse(RefusalReason.StageForbids);
        }

        var after = state with { Record = state.Record with { MatterId = matterId } };
        return new Decision.Done(after, [Event(CaseEventKey.MatterJoined, desk, CaseEvent.Citizen, Facts(("matter", matterId)))], []);
    }
}
