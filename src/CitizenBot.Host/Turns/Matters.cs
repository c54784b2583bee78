using System.Text.Json;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Duplicates;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Turns;

/// <summary>Finds cases that may be about the same, makes them one matter, and tells officials of it.</summary>
public sealed class Matters(BotStore store, House house, CaseReader cases)
{
    /// <summary>Cases whose place is looked at, the likest ones; opening each costs a read.</summary>
    private const int MostOpened = 12;

    /// <summary>What may be about the same, the likest first; one of each matter, so that the person is not asked the same again.</summary>
    public async Task<IReadOnlyList<SimilarCase>> Find(SimilarCases asked, DateOnly today, CommitDraft draft, CancellationToken stop)
    {
        var rows = await store.Similar(asked.Story, asked.Place.Text, asked.FieldId, today.AddDays(-Nearness.Days), MostOpened, stop);
        var found = new List<(string Matter, SimilarCase Case)>();
        foreach (var row in rows)
        {
            if (await store.LoadCaseContent(row.Code, stop) is not { } json || await cases.Read(row.Code, draft, stop) is not { State.Record: { Sealed: false, IsClosed: false } record })
            {
                continue;
            }

            var place = JsonSerializer.Deserialize<FilePetition>(json)!.Place;
            if (Nearness.IsNear(asked.Place, place))
            {
                var metres = asked.Place.MetresTo(place) is { } exact ? (int)Math.Round(exact / 10) * 10 : (int?)null;
                found.Add((record.MatterId ?? row.Code, new SimilarCase(store.OfferedAs(row.Code), row.Code, record.FieldId, place.UnitId, row.FiledOn, metres, record.Stage != CaseStage.Received)));
            }
        }

        return [.. found.DistinctBy(one => one.Matter).Take(SimilarCases.Most).Select(one => one.Case)];
    }

    /// <summary>Makes a new case part of the matter of another one, which is changed in the same commit if it had none yet.</summary>
    /// <param name="done">The new case as decided.</param>
    /// <param name="code">Code of the other one.</param>
    /// <param name="desk">What the decision stands on.</param>
    /// <param name="draft">Takes the change of the other case, under the version that was read.</param>
    /// <param name="stop">Stops the wait.</param>
    /// <returns>The new case, and how many others its matter has; unchanged when the other one was closed meanwhile.</returns>
    public async Task<(Decision.Done Done, int Others)> Join(Decision.Done done, string code, PetitionDesk desk, CommitDraft draft, CancellationToken stop)
    {
        if (done.After.Record.Sealed || await cases.Read(code, draft, stop) is not { State.Record: { Sealed: false, IsClosed: false } record } other)
        {
            return (done, 0);
        }

        var matter = record.MatterId ?? BotStore.NewMatter();
        if (CaseDecisions.JoinMatter(done.After, matter, desk) is not Decision.Done joined)
        {
            return (done, 0);
        }

        if (CaseDecisions.JoinMatter(other.State, matter, desk) is Decision.Done changed)
        {
            draft.Change(other.State, changed, other.Row.FiledByChat, other.Row.Version, desk);
        }

        var others = (await store.CasesOfMatter(matter, stop)).Select(row => row.Code).Append(code).Distinct(StringComparer.Ordinal).Count();
        return (joined with { Events = [.. done.Events, .. joined.Events], Notices = done.Notices }, others);
    }

    /// <summary>What an official may know of the matter of a case; null when it is alone in it.</summary>
    public async Task<CardMatter?> Of(CaseRecord record, string officialId, Deputies deputies, CancellationToken stop)
    {
        if (record.MatterId is not { } matter)
        {
            return null;
        }

        var others = (await store.CasesOfMatter(matter, stop)).Where(row => row.Code != record.Code).ToList();
        return others.Count == 0
            ? null
            : new CardMatter(
                others.Count,
                await store.PersonsOfMatter(matter, stop),
                [.. others.Where(row => CaseParties.MayOpen(CaseRows.Record(row), house.Office, officialId, deputies)).Select(row => row.Code)]);
    }
}
