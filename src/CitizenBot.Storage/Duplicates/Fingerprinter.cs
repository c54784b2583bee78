using CitizenBot.Conversation.Matching;
using CitizenBot.Petitions.Duplicates;
using CitizenBot.Storage.Sealing;

namespace CitizenBot.Storage.Duplicates;

/// <summary>Makes fingerprints under the house's lookup key, which never leaves it.</summary>
public sealed class Fingerprinter(LookupMac mac)
{
    private const int MostPlaces = 16;

    /// <summary>How often a topic counts among the words: a drain that is blocked is the matter, the rest is how it is told.</summary>
    private const int TopicWeight = 3;

    /// <summary>The fingerprint of a petition's story and of the words for its place.</summary>
    public Fingerprint Of(string story, string place = "")
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(place);
        var text = MatterText.Of(Telex.Decode(story), Telex.Decode(place));
        var topics = text.Topics.Select(topic => mac.Shingle($"topic\n{topic}")).ToList();
        var words = topics.SelectMany(topic => Enumerable.Range(0, TopicWeight).Select(time => Mixing.Mix(unchecked(topic + (ulong)time))))
            .Concat(text.Words.Select(mac.Shingle))
            .ToList();
        var minima = new uint[Fingerprint.Values];
        Array.Fill(minima, uint.MaxValue);
        Least(topics, minima, 0, Fingerprint.TopicValues);
        Least(words, minima, Fingerprint.TopicValues, Fingerprint.Values);
        var places = text.Places.Select(place => (place.Sort, (uint)mac.Shingle($"{place.Sort}\n{place.Name}"))).Order().Take(MostPlaces);
        return new Fingerprint(minima, topics.Count, words.Count, [.. places]);
    }

    /// <summary>The numbers under which a fingerprint is looked up inside a field: cases that share one are worth comparing.</summary>
    public IEnumerable<long> Bands(Fingerprint fingerprint, string? field)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        return fingerprint.Bands(mac.Shingle($"field\n{field}"));
    }

    private static void Least(List<ulong> shingles, uint[] minima, int from, int to)
    {
        foreach (var shingle in shingles)
        {
            for (var i = from; i < to; i++)
            {
                minima[i] = Math.Min(minima[i], (uint)(Mixing.Mix(unchecked(shingle + ((ulong)i * 0xD1342543DE82EF95))) >> 32));
            }
        }
    }
}
