namespace CitizenBot.Hotspots.Simulation;

/// <summary>One replicate after the other.</summary>
/// <param name="tables">What is read.</param>
/// <param name="critical">Critical counts less one, not packed; only <see cref="Reached"/> needs them.</param>
/// <param name="seed">Of the random bits.</param>
internal sealed class ScalarBlock(Tables tables, uint[] critical, long seed) : BlockWork
{
    private readonly int[] _fresh = Dealer.NewDeck<int>(tables.Cases.OfLocation);
    private readonly int[] _deck = new int[tables.Cases.Total];
    private readonly int[] _counts = new int[tables.Groups * tables.Locations * Layout.Group];
    private readonly Walker _walker = new(tables);

    public override ulong Reached(int block, int replicates)
    {
        var reached = 0UL;
        var random = Start(block);
        for (var i = 0; i < replicates; i++)
        {
            Deal(ref random);
            if (_walker.Reaches(_counts, critical))
                reached |= 1UL << i;
        }

        return reached;
    }

    public override void Maxima(int block, Span<double> maxima)
    {
        var random = Start(block);
        for (var i = 0; i < maxima.Length; i++)
        {
            Deal(ref random);
            maxima[i] = _walker.Maximum(_counts);
        }
    }

    private Randomness Start(int block)
    {
        _fresh.CopyTo(_deck, 0);
        return new Randomness(seed, block);
    }

    private unsafe void Deal(ref Randomness random)
    {
        fixed (int* deck = _deck)
        {
            Dealer.Draw(deck, _deck.Length, tables.Cases.InLastDays[^1], ref random);
        }

        Array.Clear(_counts);
        var group = tables.Locations * Layout.Group;
        var next = 0;
        for (var back = 0; back < tables.Dealt.Length; back++)
        {
            for (var end = next + tables.Dealt[back]; next < end; next++)
            {
                _counts[back / Layout.Group * group + _deck[next] * Layout.Group + back % Layout.Group]++;
            }
        }

        // Days before the last become windows that end on it.
        for (var location = 0; location < tables.Locations; location++)
        {
            var sum = 0;
            for (var k = 0; k < tables.Cases.Windows; k++)
            {
                ref var cell = ref _counts[k / Layout.Group * group + location * Layout.Group + k % Layout.Group];
                cell = sum += cell;
            }
        }
    }
}
