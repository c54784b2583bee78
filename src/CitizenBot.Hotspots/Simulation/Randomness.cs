using System.Runtime.CompilerServices;

namespace CitizenBot.Hotspots.Simulation;

/// <summary>
/// Random bits that depend on the seed and the number of the block of 64 replicates only, not on who draws them when. The generator is wyrand:
/// a counter, multiplied to 128 bits and folded.
/// </summary>
internal struct Randomness
{
    private ulong _state;

    public Randomness(long seed, int block) => _state = Mix((ulong)seed + Mix((ulong)block + 0x9E3779B97F4A7C15));

    /// <summary>The next 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next()
    {
        _state += 0xA0761D6478BD642F;
        var high = Math.BigMul(_state, _state ^ 0xE7037ED1A0B428DB, out ulong low);
        return high ^ low;
    }

    /// <summary>
    /// A whole number below <paramref name="range"/>, each exactly as likely, from 32 bits (Lemire 2019): the high half of a product, drawn again
    /// in the rare case that the low half would favour some.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Below(uint range, uint bits)
    {
        var product = (ulong)bits * range;
        return (uint)product < range ? Careful(range, product) : (uint)(product >> 32);
    }

    /// <summary>Spreads every bit over all 64 (the finaliser of SplitMix64).</summary>
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private uint Careful(uint range, ulong product)
    {
        var least = unchecked(0 - range) % range;
        while ((uint)product < least)
        {
            product = (ulong)(uint)Next() * range;
        }

        return (uint)(product >> 32);
    }
}
