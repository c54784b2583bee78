using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CitizenBot.Hotspots.Simulation;

/// <summary>Registers of 256 bits: 32 replicates with counts up to 255, 16 with counts up to 65,535. Sums saturate.</summary>
internal readonly unsafe struct Lanes256 : ILanes
{
    public static int Bytes => 32;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Reached<T>(T* group, int* steps, int* starts, int walks, int* rows, uint* critical, T* reached)
        where T : unmanaged
    {
        for (var walk = 0; walk < walks; walk++)
        {
            // The registers of a block take turns on each walk, while its critical counts are at hand.
            for (var first = 0; first < Layout.Block; first += Vector256<T>.Count)
            {
                var hit = Vector256.LoadAligned(reached + first);
                var (a, b, c, d) = (Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero);
                var (e, f, g, h) = (Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero);
                var end = steps + starts[walk + 1];
                for (var step = steps + starts[walk]; step < end; step++)
                {
                    var row = group + first + rows[*step];
                    var limit = critical + (nint)Layout.Group * *step;
                    a = Add(a, row, 0);
                    b = Add(b, row, 1);
                    c = Add(c, row, 2);
                    d = Add(d, row, 3);
                    e = Add(e, row, 4);
                    f = Add(f, row, 5);
                    g = Add(g, row, 6);
                    h = Add(h, row, 7);
                    hit = hit | Over(a, limit, 0) | Over(b, limit, 1);
                    hit = hit | Over(c, limit, 2) | Over(d, limit, 3);
                    hit = hit | Over(e, limit, 4) | Over(f, limit, 5);
                    hit = hit | Over(g, limit, 6) | Over(h, limit, 7);
                }

                hit.StoreAligned(reached + first);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Collect<T>(T* group, int* steps, int from, int to, int* rows, uint* critical, T* sums, int* at)
        where T : unmanaged
    {
        var (a, b, c, d) = (Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero);
        var (e, f, g, h) = (Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero);
        var found = 0;
        for (var step = steps + from; step < steps + to; step++)
        {
            var row = group + rows[*step];
            var limit = critical + (nint)Layout.Group * *step;
            a = Add(a, row, 0);
            b = Add(b, row, 1);
            c = Add(c, row, 2);
            d = Add(d, row, 3);
            e = Add(e, row, 4);
            f = Add(f, row, 5);
            g = Add(g, row, 6);
            h = Add(h, row, 7);
            var hit = Over(a, limit, 0) | Over(b, limit, 1) | Over(c, limit, 2);
            hit = hit | Over(d, limit, 3) | Over(e, limit, 4);
            hit = hit | Over(f, limit, 5) | Over(g, limit, 6);
            hit |= Over(h, limit, 7);
            if (hit != Vector256<T>.Zero)
            {
                var place = sums + (nint)found * Layout.Group * Vector256<T>.Count;
                a.StoreAligned(place);
                b.StoreAligned(place + Vector256<T>.Count);
                c.StoreAligned(place + 2 * Vector256<T>.Count);
                d.StoreAligned(place + 3 * Vector256<T>.Count);
                e.StoreAligned(place + 4 * Vector256<T>.Count);
                f.StoreAligned(place + 5 * Vector256<T>.Count);
                g.StoreAligned(place + 6 * Vector256<T>.Count);
                h.StoreAligned(place + 7 * Vector256<T>.Count);
                at[found++] = *step;
            }
        }

        return found;
    }

    public static ulong Above<T>(T* sums, uint critical)
        where T : unmanaged =>
        Lanes(Over(Vector256.LoadAligned(sums), &critical, 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddRow<T>(T* from, T* to)
        where T : unmanaged
    {
        for (var i = 0; i < Layout.Block; i += Vector256<T>.Count)
        {
            Vector256.AddSaturate(Vector256.LoadAligned(from + i), Vector256.LoadAligned(to + i)).StoreAligned(to + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskRow<T>(T* row, T* mask)
        where T : unmanaged
    {
        for (var i = 0; i < Layout.Block; i += Vector256<T>.Count)
        {
            (Vector256.LoadAligned(row + i) & Vector256.LoadAligned(mask + i)).StoreAligned(row + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Add<T>(Vector256<T> sum, T* row, int window)
        where T : unmanaged =>
        Vector256.AddSaturate(sum, Vector256.LoadAligned(row + window * Layout.Block));

    /// <summary>Not 0 where the sum is above the limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Over<T>(Vector256<T> sum, uint* limit, int window)
        where T : unmanaged =>
        Vector256.SubtractSaturate(sum, Vector256.Create(limit[window]).As<uint, T>());

    private static ulong Lanes<T>(Vector256<T> hit)
        where T : unmanaged =>
        (ulong)Vector256.ExtractMostSignificantBits(~Vector256.Equals(hit, Vector256<T>.Zero));
}
