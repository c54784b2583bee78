using System.Security.Cryptography;
using CitizenBot.Storage.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>Cases compared at most, the newest: a field with more of them open at once holds no secret about one more.</summary>
    private const int MostCandidates = 500;

    /// <summary>Open cases of a field whose words are like these, the likest first. Denunciations are neither kept nor found.</summary>
    /// <param name="story">What was told; nothing of it is kept.</param>
    /// <param name="place">What was said of the place.</param>
    /// <param name="field">The field; cases without one are compared among themselves.</param>
    /// <param name="since">The first day of filing (the office's) that still counts.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<IReadOnlyList<SimilarRow>> Similar(string story, string place, string? field, DateOnly since, int limit, CancellationToken cancel = default)
    {
        var maker = new Fingerprinter(database.Keys.Lookup);
        var wanted = maker.Of(story, place);
        if (wanted.IsEmpty)
        {
            return [];
        }

        var bands = maker.Bands(wanted, field).ToList();
        await using var db = database.Context();
        var candidates = await db.Fingerprints
            .Where(f => f.Field == field && f.FiledOn >= since && db.FingerprintBands.Any(b => b.CaseCode == f.CaseCode && bands.Contains(b.Band)))
            .Join(db.Cases.Where(c => c.ClosedOn == null && c.Kind != null), f => f.CaseCode, c => c.Code, (f, c) => f)
            .OrderByDescending(f => f.FiledOn).ThenBy(f => f.CaseCode)
            .Take(MostCandidates)
            .ToListAsync(cancel);
        return
        [
            .. candidates
                .Select(found => (Row: found, Print: Fingerprint.Read(found.Sketch)))
                .Where(found => found.Print is not null)
                .Select(found => new SimilarRow(found.Row.CaseCode, found.Row.Unit, found.Row.FiledOn, wanted.Compare(found.Print!)))
                .Where(found => found.Likeness.IsLikely)
                .OrderByDescending(found => found.Likeness.Score).ThenBy(found => found.Code, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    /// <summary>A name for a case that is offered to another citizen: the same each time, and telling nothing.</summary>
    public string OfferedAs(string code) => Convert.ToHexStringLower(database.Keys.Lookup.Offered(code).AsSpan(0, 6));

    /// <summary>The cases of a matter, oldest first; denunciations are not told.</summary>
    public async Task<IReadOnlyList<CaseRow>> CasesOfMatter(string matter, CancellationToken cancel = default) =>
        await ManyCases("matter = @matter AND kind IS NOT NULL ORDER BY filed_at, code", [("@matter", matter)], cancel);

    /// <summary>How many different persons stand behind the cases of one matter, by their keys.</summary>
    /// <remarks>Counted inside one matter only, and only the number leaves: the keys are never listed or compared across matters.</remarks>
    public async Task<int> PersonsOfMatter(string matter, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var keys = await db.Cases.Where(c => c.Matter == matter && c.Kind != null && c.PersonKey != null).Select(c => c.PersonKey!).ToListAsync(cancel);
        return keys.Select(Convert.ToHexString).Distinct(StringComparer.Ordinal).Count();
    }

    /// <summary>A new name for a matter.</summary>
    public static string NewMatter() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
}
