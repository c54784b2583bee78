using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>What the official of this chat must know before they enter a leave.</summary>
public sealed record LeaveGround(string ActivityId) : Lookup<LeaveGroundView>
{
    public override string Name => $"leave-ground:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>The ground of a leave.</summary>
/// <param name="Running">How many open cases the official has.</param>
/// <param name="Own">Their leaves that have not ended, the first one first.</param>
/// <param name="StandsInFor">Leaves of others in which they stand in.</param>
/// <param name="Candidates">Who could stand in for them.</param>
public sealed record LeaveGroundView(int Running, IReadOnlyList<LeaveView> Own, IReadOnlyList<LeaveView> StandsInFor, IReadOnlyList<DeputyView> Candidates);

/// <summary>A leave.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Other">Of one's own leave the deputy, of another's who is away.</param>
public sealed record LeaveView(string Id, DateOnly From, DateOnly To, LocalizedArg Other)
{
    /// <summary>Whether it has a day in common with a period.</summary>
    public bool Touches(DateOnly from, DateOnly to) => From <= to && To >= from;
}

/// <summary>An official who could stand in.</summary>
/// <param name="Id">Id of the post.</param>
/// <param name="Label">A name that fits a button.</param>
/// <param name="Shown">Name and title.</param>
/// <param name="Words">What people type for them.</param>
/// <param name="Away">Their own leaves.</param>
public sealed record DeputyView(string Id, LocalizedArg Label, LocalizedArg Shown, IReadOnlyList<string> Words, IReadOnlyList<LeaveView> Away);
