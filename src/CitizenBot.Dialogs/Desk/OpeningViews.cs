using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Shows requests to open who denounces to those who may see them.</summary>
public static class OpeningViews
{
    /// <summary>The newest request of a case; null when there is none, or it is not for this official.</summary>
    /// <param name="state">The case.</param>
    /// <param name="events">Its history, oldest first: the reasons stand there.</param>
    /// <param name="office">Names people and their roles.</param>
    /// <param name="officialId">Who looks.</param>
    /// <param name="deputies">Who stands in for whom.</param>
    /// <param name="nowUtc">UTC.</param>
    public static OpeningView? Of(CaseState state, IReadOnlyList<CaseEvent> events, Office office, string officialId, Deputies deputies, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(office);
        if (state.Record.Opening is not { } opening)
        {
            return null;
        }

        var isMine = opening.By == officialId && CaseAuthority.MayAct(state.Record, office, officialId, deputies);
        if (!isMine && SecondPersons.For(state.Record, office, opening.By, deputies).All(second => second.Id != officialId))
        {
            return null;
        }

        var why = new List<string>();
        Add(RecordEventKey.OpeningAsked);
        if (opening.DeclinedAt is not null)
        {
            Add(RecordEventKey.OpeningDeclined);
        }

        return new OpeningView(
            state.Record.Code,
            Title(office, opening.By),
            opening.At,
            opening.AnswerBy,
            opening.Standing(nowUtc, office.Day(nowUtc)),
            isMine,
            (opening.ApprovedBy ?? opening.DeclinedBy) is { } answered ? Title(office, answered) : null,
            opening.UsableUntil,
            why);

        void Add(string key)
        {
            if (events.LastOrDefault(happened => happened.Key == key)?.Detail is { } detail)
            {
                why.Add(detail);
            }
        }
    }

    /// <summary>What the placeholders of a refusal stand for.</summary>
    public static Args Args(Office office, IReadOnlyDictionary<string, string> facts)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(facts);
        var args = new Args();
        if (facts.TryGetValue("by", out var by))
        {
            args.Add("title", Title(office, by));
        }

        if (facts.TryGetValue("date", out var day))
        {
            args.Add("dueOn", Arg.Date(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        if (facts.TryGetValue("at", out var at))
        {
            args.Add("at", Arg.Instant(DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)));
        }

        return args;
    }

    private static LocalizedArg Title(Office office, string id)
    {
        var official = office.Official(id);
        return new LocalizedArg(official?.Shown("vi") ?? "?", official?.Shown("en") ?? "?");
    }
}
