using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Notices;

/// <summary>An alert that asks to be acknowledged: for each stretch of the office's working hours in which nobody does, it climbs one superior.</summary>
/// <remarks>Acknowledging, or any act of the responsible official on the case, ends it, and so does a new responsible official, who got an alert of their own.</remarks>
/// <param name="Event">What the official was told.</param>
/// <param name="Person">Who had to answer for the case when it was told.</param>
/// <param name="Since">From when (UTC) the hours count: when it was told, or quiet hours let it be told.</param>
/// <param name="Purpose">What the clock is for, of a reminder.</param>
/// <param name="DueOn">The due day it spoke of.</param>
public sealed record UnansweredAlert(string Event, string Person, DateTime Since, string? Purpose, DateOnly? DueOn)
{
    /// <summary>When it climbs first (UTC).</summary>
    public DateTime FirstAt(Office office, WorkCalendar calendar) => At(1, office, calendar);

    /// <summary>Who must hear of it by an instant, and when to look again.</summary>
    /// <param name="key">Identity of the alert; keys of what is told are made from it.</param>
    /// <param name="nowUtc">The instant.</param>
    public UnansweredLook Look(string key, CaseState state, Office office, WorkCalendar calendar, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (IsAnswered(state))
        {
            return new([], null, Answered: true, NobodyAbove: false);
        }

        var superiors = CaseAuthority.Superiors(state.Record, office, Person).ToList();
        var come = 0;
        var next = At(1, office, calendar);
        while (next <= nowUtc && come < superiors.Count)
        {
            come++;
            next = At(come + 1, office, calendar);
        }

        var told = superiors.Take(come).Select(superior => new ToldNotice($"{key}:{superior}", ToSuperior(state, superior, office, nowUtc))).ToList();
        return new(told, come < superiors.Count ? next : null, Answered: false, NobodyAbove: superiors.Count == 0 && next <= nowUtc);
    }

    private bool IsAnswered(CaseState state)
    {
        var record = state.Record;
        return record.IsClosed || record.ResponsibleId != Person
            || (Purpose is null ? record.AcknowledgedAt is not null : state.Clock(Purpose) is not { State: ClockState.Running } clock || clock.Due.On != DueOn);
    }

    private DateTime At(int level, Office office, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(office);
        return new WorkingHours(office, calendar).After(Since, TimeSpan.FromHours(office.AcknowledgeHours * level));
    }

    private Notice ToSuperior(CaseState state, string superior, Office office, DateTime nowUtc)
    {
        var facts = new Dictionary<string, string>
        {
            ["person"] = Person,
            ["hours"] = office.AcknowledgeHours.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["about"] = Event,
        };
        if (DueOn is { } due && Purpose is not null)
        {
            facts["due-on"] = CaseNotices.Iso(due);
            facts["purpose"] = Purpose;
        }

        return new(NoticeEvent.AlertUnanswered, Audience.Official, superior, state.Record.Code, facts, NoticeClass.Alert, QuietHours.NotBefore(office, nowUtc));
    }
}
