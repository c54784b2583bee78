using System.Security.Cryptography;
using System.Text;
using CitizenBot.Conversation.Running;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Open cases that may be about the same as what is being told: same field, near, alike in words. Never denunciations.</summary>
/// <param name="FieldId">The field, as chosen or guessed.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Story">What was told.</param>
public sealed record SimilarCases(string? FieldId, Place Place, string Story) : Lookup<IReadOnlyList<SimilarCase>>
{
    /// <summary>The most that are offered.</summary>
    public const int Most = 3;

    /// <summary>Other words or another place are another lookup. Only a hash of them stands here: the name is written to more places than the sheet's answers are.</summary>
    public override string Name => "similar-cases:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{FieldId}\n{Place.UnitId}\n{Place.Text}\n{Place.Latitude:R}\n{Place.Longitude:R}\n{Story}")))[..16];

    /// <summary>For as long as the draft lasts: what was offered and answered must not change under the person.</summary>
    public override TimeSpan MaxAge => TimeSpan.FromDays(31);

    /// <summary>Deliberately short: what a citizen wrote must not end up in a log by being printed.</summary>
    public override string ToString() => nameof(SimilarCases);
}

/// <summary>A case that may be about the same, with no word of it and nothing of who filed it.</summary>
/// <param name="Id">Stands for it in questions; tells nothing.</param>
/// <param name="Code">Its code: kept in the sealed sheet for the joining, never shown.</param>
/// <param name="FieldId">Its field.</param>
/// <param name="UnitId">Its unit.</param>
/// <param name="FiledOn">The office's day on which it was filed.</param>
/// <param name="Metres">How far away, rounded to ten; null when one of the two has no position.</param>
/// <param name="InHand">Whether somebody works on it already; false while it is only received.</param>
public sealed record SimilarCase(string Id, string Code, string? FieldId, string? UnitId, DateOnly FiledOn, int? Metres, bool InHand);
