using CitizenBot.Conversation.Matching;
using CitizenBot.Petitions.Duplicates;
using CitizenBot.Storage.Sealing;

namespace CitizenBot.Storage.Duplicates;

/// <summary>Makes fingerprints under the house's lookup key, which never leaves it.</summary>
public sealed class Fingerprinter(LookupMac mac)
{
    private const int MostPlaces = 16;

    /// <summary>The fingerprint of a petition's story and of the words for its place.</summary>
    public Fingerprint Of(string story, string place = "")
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(place);
        var text = MatterText.Of(Telex.Decode(story), Telex.Decode(place));
        var minima = new uint[Fingerprint.Values];
        Array.Fill(minima, uint.MaxValue);
        foreach (var shingle in text.Shingles.Select(mac.Shingle))
        {
            for (var i = 0; i < minima.Length; i++)
            {
                minima[i] = Math.Min(minima[i], (uint)(Mixing.Mix(unchecked(shingle + ((ulong)i * 0xD1342543DE82EF95))) >> 32));
            }
        }

        var places = text.Places.Select(place => (place.Sort, (uint)mac.Shingle($"{place.Sort}\n{place.Name}"))).Order().Take(MostPlaces);
        return new Fingerprint(minima, text.Shingles.Count, [.. places]);
    }

    internal IEnumerable<long> Bands(Fingerprint fingerprint, string? field) => fingerprint.Bands(mac.Shingle($"field\n{field}"));
}
