using System.Numerics;
using System.Runtime.CompilerServices;

namespace CitizenBot.Hotspots.Simulation;

/// <summary>
/// Deals the recent days over the cases: a partial Fisher-Yates shuffle. Only which cases are recent, and of which day, matters; the margins stay
/// as they are. R_K draws instead of C.
/// </summary>
/// <remarks>
/// Shuffling a shuffled deck again is as good as shuffling a new one, so the deck is laid out anew for each block only: a block can then be
/// dealt by any thread, and its 64 replicates always come in the same order.
/// </remarks>
internal static unsafe class Dealer
{
    /// <summary>The location of every case, location by location.</summary>
    public static T[] NewDeck<T>(ReadOnlySpan<int> casesOfLocation)
        where T : unmanaged, IBinaryInteger<T>
    {
        var total = 0;
        foreach (var cases in casesOfLocation)
        {
            total += cases;
        }

        var deck = new T[total];
        var next = 0;
        for (var location = 0; location < casesOfLocation.Length; location++)
        {
            deck.AsSpan(next, casesOfLocation[location]).Fill(T.CreateChecked(location));
            next += casesOfLocation[location];
        }

        return deck;
    }

    /// <summary>Draws one replicate: afterwards the first cases of the deck are the recent ones, those of the last day before those of the day before it.</summary>
    /// <param name="deck">The deck, changed.</param>
    /// <param name="cases">Its length.</param>
    /// <param name="recent">How many to draw.</param>
    /// <param name="random">Where the draws come from: two from 64 bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Draw<T>(T* deck, int cases, int recent, ref Randomness random)
        where T : unmanaged
    {
        var bits = random;
        var left = (uint)cases;
        var next = deck;
        for (var end = deck + recent; next < end; next += 2, left -= 2)
        {
            var both = bits.Next();
            var other = next + bits.Below(left, (uint)both);
            (*other, *next) = (*next, *other);
            if (left == 1)
                break;
            // Of an odd number one more is drawn, which nobody counts.
            other = next + 1 + bits.Below(left - 1, (uint)(both >> 32));
            (*other, next[1]) = (next[1], *other);
        }

        random = bits;
    }
}
