using System.Text.Json;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Delivery;

/// <summary>How an alert that must be acknowledged is kept until it is, and how what waits for a digest is.</summary>
public static class AlertRows
{
    /// <summary>The row of an alert that was just told; null when it asks for no answer.</summary>
    /// <param name="notice">What is told.</param>
    /// <param name="key">Its told key; null for a notice without one.</param>
    /// <param name="house">Hours and calendar.</param>
    /// <param name="now">UTC.</param>
    public static FollowUpRow? Of(Notice notice, string? key, House house, DateTime now)
    {
        if (notice is not { Acknowledge: true, Audience: Audience.Official })
        {
            return null;
        }

        var since = notice.NotBefore is { } held && house.Office.Quiet is not null && held > now ? held : now;
        var isReminder = key is not null;
        var due = notice.Facts.TryGetValue("due-on", out var text) ? DateOnly.ParseExact(text, "yyyy-MM-dd") : (DateOnly?)null;
        // Who has the case answers for it, also while a deputy reads it.
        var owed = notice.Facts.GetValueOrDefault(StandIns.InsteadOf) ?? notice.PersonId;
        var alert = new UnansweredAlert(notice.Event, owed, since, isReminder ? notice.Facts.GetValueOrDefault("purpose") : null, isReminder ? due : null);
        return new FollowUpRow
        {
            Id = $"{FollowUpKind.Acknowledge}/{key ?? $"{notice.CaseCode}/{notice.Event}/{notice.PersonId}/{now:yyyyMMddHHmmss}"}",
            Kind = FollowUpKind.Acknowledge,
            CaseCode = notice.CaseCode,
            Person = notice.PersonId,
            DueOn = due ?? house.Office.Day(now),
            NextAt = alert.FirstAt(house.Office, house.Calendar),
            State = FollowUpState.Open,
            Rest = JsonSerializer.Serialize(alert),
        };
    }

    /// <summary>The alert of such a row.</summary>
    public static UnansweredAlert Read(FollowUpRow row) => JsonSerializer.Deserialize<UnansweredAlert>(row.Rest!)!;

    /// <summary>What the next digest of its person mentions.</summary>
    public static FollowUpRow ForDigest(ToldNotice told, DateTime now)
    {
        var notice = told.Notice;
        return new FollowUpRow
        {
            Id = $"{FollowUpKind.Digest}/{told.Key}",
            Kind = FollowUpKind.Digest,
            CaseCode = notice.CaseCode,
            Person = notice.Facts.GetValueOrDefault(StandIns.InsteadOf) ?? notice.PersonId,
            DueOn = DateOnly.ParseExact(notice.Facts["due-on"], "yyyy-MM-dd"),
            NextAt = notice.NotBefore ?? now,
            State = FollowUpState.Open,
        };
    }
}
