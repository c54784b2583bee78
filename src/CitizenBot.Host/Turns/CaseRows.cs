using System.Text.Json;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>How a case is laid down in rows and taken up from them.</summary>
/// <remarks>
/// Record and clocks are kept whole as sealed JSON; the columns beside them are copies that queries need. For a
/// denunciation the kind is no column: it would tell who reads the table what a code is about.
/// </remarks>
public static class CaseRows
{
    public static CaseState State(LoadedCase loaded) =>
        new(Record(loaded.Row), [.. loaded.Clocks.Select(row => JsonSerializer.Deserialize<Clock>(row.Rest!)!)]);

    public static CaseRecord Record(CaseRow row) => JsonSerializer.Deserialize<CaseRecord>(row.Record)!;

    /// <param name="state">The case as decided.</param>
    /// <param name="chatId">The chat it was filed in, or null (demo, counter).</param>
    /// <param name="version">0 for a new case, else the version that was read.</param>
    public static CaseRow Row(CaseState state, string? chatId, int version)
    {
        var record = state.Record;
        return new CaseRow
        {
            Code = record.Code,
            Kind = record.Sealed ? null : record.Kind.ToString(),
            Office = record.OfficeId,
            Unit = record.UnitId,
            Field = record.FieldId,
            Stage = record.Stage.ToString(),
            FiledAt = record.FiledAt,
            FiledOn = record.FiledOn,
            SignedOn = record.SignedOn,
            AcceptedOn = record.AcceptedOn,
            ClosedOn = record.ClosedOn,
            Responsible = record.ResponsibleId,
            WantsNotices = record.WantsNotices,
            Locale = record.Locale,
            FiledByChat = chatId,
            People = record.PeopleCount,
            Matter = record.MatterId,
            NextDueOn = record.IsClosed ? null : state.NextDue()?.Due.On,
            Waiting = record.Question is not null,
            Unassigned = record.RoutingReason == RoutingReason.Receiver,
            Rating = record.Rating,
            InTime = record.ClosedOn is null ? null : state.Clocks.Where(clock => clock.State == ClockState.Met).All(clock => clock.EndedOn <= clock.Due.On),
            Record = JsonSerializer.Serialize(record),
            Version = version,
        };
    }

    /// <summary>A clock's row; <paramref name="nextStageAt"/> (UTC) is when the sweep must look at it, null for never.</summary>
    public static ClockRow Row(Clock clock, DateTime? nextStageAt) => new()
    {
        Id = clock.Id,
        CaseCode = clock.CaseCode,
        Purpose = clock.Purpose,
        RuleId = clock.RuleId,
        Effective = clock.Effective,
        CalendarVersion = clock.CalendarVersion,
        StartOn = clock.StartOn,
        DueOn = clock.Due.On,
        Certain = clock.Due.Certain,
        Reason = clock.Due.ReasonKey,
        State = clock.State.ToString(),
        NextStageAt = clock.State == ClockState.Running ? nextStageAt : null,
        Rest = JsonSerializer.Serialize(clock),
    };

    /// <summary>The clocks that differ from before, each with the instant of its first look. Another official has other superiors: the ladder of each is looked at anew.</summary>
    public static IEnumerable<ClockRow> Changed(CaseState before, CaseState after, Desk desk) =>
        from clock in after.Clocks
        where before.Clocks.FirstOrDefault(old => old.Id == clock.Id) != clock || before.Record.ResponsibleId != after.Record.ResponsibleId
        select Row(clock, LadderNotices.FirstLookAt(after.Record, clock, desk.Calendar, desk.Office, desk.NowUtc));

    /// <summary>All clocks of a new case.</summary>
    public static IEnumerable<ClockRow> All(CaseState state, Desk desk) => Changed(state with { Clocks = [] }, state, desk);
}
