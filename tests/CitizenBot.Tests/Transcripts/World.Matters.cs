using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Duplicates;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Storage.Duplicates;
using CitizenBot.Tests.Duplicates;

namespace CitizenBot.Tests.Transcripts;

/// <content>Cases about the same thing, found by real fingerprints.</content>
internal sealed partial class World
{
    private static readonly Fingerprinter Fingerprints = new(FixedKeys.Lookup);

    private IReadOnlyList<SimilarCase> Similar(SimilarCases asked)
    {
        var wanted = Fingerprints.Of(asked.Story, asked.Place.Text);
        var found =
            from one in cases.Values
            let record = one.State.Record
            where record is { Sealed: false, IsClosed: false } && record.FieldId == asked.FieldId
            where record.FiledOn >= Office.Day(Now).AddDays(-Nearness.Days) && Nearness.IsNear(asked.Place, one.Petition.Place)
            let likeness = wanted.Compare(Fingerprints.Of(string.Join('\n', one.Petition.Content.Select(part => part.Text)), one.Petition.Place.Text))
            where likeness.IsLikely
            orderby likeness.Score descending, record.Code
            let metres = asked.Place.MetresTo(one.Petition.Place) is { } exact ? (int)Math.Round(exact / 10) * 10 : (int?)null
            select (Matter: record.MatterId ?? record.Code, Case: new SimilarCase(
                record.Code.Replace("-", "", StringComparison.Ordinal), record.Code, record.FieldId, one.Petition.Place.UnitId, record.FiledOn, metres, record.Stage != CaseStage.Received));
        return [.. found.DistinctBy(one => one.Matter).Take(SimilarCases.Most).Select(one => one.Case)];
    }

    /// <summary>The new case in one matter with the other, and how many others are in it.</summary>
    private (Decision.Done Done, int Others) Join(Decision.Done done, string? code)
    {
        if (code is null || !cases.TryGetValue(code, out var other))
        {
            return (done, 0);
        }

        var matter = other.State.Record.MatterId ?? $"matter-{code}";
        if (CaseDecisions.JoinMatter(other.State, matter, LawDesk) is Decision.Done changed)
        {
            other.State = changed.After;
            other.Events.AddRange(changed.Events);
        }

        var joined = Assert.IsType<Decision.Done>(CaseDecisions.JoinMatter(done.After, matter, LawDesk));
        return (joined with { Events = [.. done.Events, .. joined.Events], Notices = done.Notices }, cases.Values.Count(one => one.State.Record.MatterId == matter));
    }

    private CardMatter? MatterOf(WorldCase one, WorldChat chat)
    {
        var others = one.State.Record.MatterId is { } matter ? cases.Values.Where(other => other != one && other.State.Record.MatterId == matter).ToList() : [];
        return others.Count == 0 ? null : new CardMatter(
            others.Count,
            others.Append(one).Select(other => PersonKeyInput.For(other.Petition.Identity, other.FiledBy?.ToString() ?? "")).Distinct().Count(),
            [.. others.Where(other => CaseParties.MayOpen(other.State.Record, Office, chat.OfficialId!, Deputies)).Select(other => other.State.Record.Code)]);
    }
}
