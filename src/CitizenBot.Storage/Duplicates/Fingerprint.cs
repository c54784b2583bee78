using System.Buffers.Binary;
using CitizenBot.Petitions.Duplicates;

namespace CitizenBot.Storage.Duplicates;

/// <summary>What is kept of a petition's words to find others like it: a MinHash sketch under a key, and keyed marks of the places it names.</summary>
/// <remarks>
/// Each of <see cref="Values"/> is the least of all shingles under one of as many orders (Broder 1997): two sketches agree in a value with
/// the probability of their Jaccard likeness. The first <see cref="TopicValues"/> are of the topics alone, the others of all words. Every
/// shingle went through HMAC-SHA256 first, so without the key no word can be tried.
/// </remarks>
public sealed class Fingerprint
{
    /// <summary>Values of both sketches together.</summary>
    public const int Values = 256;

    /// <summary>Values of the sketch of topics; the other 160 are of all words, where a likeness of 0.3 then has a standard error of 0.04.</summary>
    public const int TopicValues = 96;

    /// <summary>Bands made of the first values of the sketch of topics.</summary>
    private const int TopicBands = 40;

    /// <summary>Bands made of the first values of the sketch of all words.</summary>
    private const int WordBands = 24;

    /// <summary>Values that make one band. Two: cases alike by 0.2 in topics and words meet in one of the 64 bands in 93 of 100 cases, by 0.3 in 99.7.</summary>
    private const int BandRows = 2;

    private const byte Version = 2;
    private const int HeadLength = 6;
    private const int PlaceLength = 5;

    private readonly uint[] minima;
    private readonly (PlaceSort Sort, uint Mark)[] places;
    private readonly int topics;
    private readonly int shingles;

    internal Fingerprint(uint[] minima, int topics, int shingles, (PlaceSort, uint)[] places)
    {
        this.minima = minima;
        this.topics = topics;
        this.shingles = shingles;
        this.places = places;
    }

    /// <summary>Whether there was nothing to compare: no word that says something.</summary>
    public bool IsEmpty => shingles == 0;

    /// <summary>How alike the two texts are.</summary>
    public Likeness Compare(Fingerprint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsEmpty || other.IsEmpty)
        {
            return new(0, 0, Topics: null, OtherPlace: false, OtherLandmark: false);
        }

        var (jaccard, common) = Common(other, TopicValues, Values, shingles + other.shingles);
        return new(
            jaccard,
            Math.Min(1, common / Math.Min(shingles, other.shingles)),
            TopicsOf(other),
            OtherPlace: IsElsewhere(other, sort => sort != PlaceSort.Landmark),
            OtherLandmark: IsElsewhere(other, sort => sort == PlaceSort.Landmark));
    }

    internal byte[] ToBytes()
    {
        var bytes = new byte[HeadLength + (places.Length * PlaceLength) + (Values * sizeof(uint))];
        bytes[0] = Version;
        bytes[1] = (byte)places.Length;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), (ushort)Math.Min(topics, ushort.MaxValue));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), (ushort)Math.Min(shingles, ushort.MaxValue));
        var at = HeadLength;
        foreach (var (sort, mark) in places)
        {
            bytes[at] = (byte)sort;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 1), mark);
            at += PlaceLength;
        }

        foreach (var value in minima)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
            at += sizeof(uint);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null for the fingerprint of another version, which nothing can be compared with.</summary>
    internal static Fingerprint? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength || bytes[0] != Version || bytes.Length != HeadLength + (bytes[1] * PlaceLength) + (Values * sizeof(uint)))
        {
            return null;
        }

        var places = new (PlaceSort, uint)[bytes[1]];
        var rest = bytes[HeadLength..];
        for (var i = 0; i < places.Length; i++, rest = rest[PlaceLength..])
        {
            places[i] = ((PlaceSort)rest[0], BinaryPrimitives.ReadUInt32LittleEndian(rest[1..]));
        }

        var minima = new uint[Values];
        for (var i = 0; i < Values; i++)
        {
            minima[i] = BinaryPrimitives.ReadUInt32LittleEndian(rest[(i * sizeof(uint))..]);
        }

        return new Fingerprint(minima, BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]), places);
    }

    /// <summary>The numbers of its bands inside one field; cases that share one are worth comparing.</summary>
    /// <param name="seed">Stands for the field: cases of other fields meet in no band.</param>
    internal IEnumerable<long> Bands(ulong seed)
    {
        if (IsEmpty)
        {
            yield break;
        }

        for (var band = topics > 0 ? 0 : TopicBands; band < TopicBands + WordBands; band++)
        {
            var at = band < TopicBands ? band * BandRows : TopicValues + ((band - TopicBands) * BandRows);
            var mixed = Mixing.Mix(unchecked(seed + ((ulong)Version << 32) + (ulong)band));
            for (var row = 0; row < BandRows; row++)
            {
                mixed = Mixing.Mix(mixed ^ minima[at + row]);
            }

            yield return unchecked((long)mixed);
        }
    }

    private CommonTopics? TopicsOf(Fingerprint other)
    {
        if (topics == 0 || other.topics == 0)
        {
            return null;
        }

        var common = Common(other, 0, TopicValues, topics + other.topics).Common;
        return new(common, Math.Max(0, Math.Min(topics, other.topics) - common));
    }

    /// <summary>The likeness by a range of values, and how many of the shingles of both are common.</summary>
    private (double Jaccard, double Common) Common(Fingerprint other, int from, int to, int ofBoth)
    {
        var agree = 0;
        for (var i = from; i < to; i++)
        {
            agree += minima[i] == other.minima[i] ? 1 : 0;
        }

        var jaccard = agree / (double)(to - from);
        return (jaccard, jaccard / (1 + jaccard) * ofBoth);
    }

    /// <summary>Both name places of one of these sorts, and none of them is the same.</summary>
    private bool IsElsewhere(Fingerprint other, Func<PlaceSort, bool> counts) =>
        places.GroupBy(place => place.Sort).Where(sort => counts(sort.Key)).Any(sort =>
            other.places.Any(place => place.Sort == sort.Key) && !sort.Any(place => other.places.Contains(place)));
}
