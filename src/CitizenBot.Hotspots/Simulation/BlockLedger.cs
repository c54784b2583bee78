using System.Numerics;
using CitizenBot.Hotspots.Scan;

namespace CitizenBot.Hotspots.Simulation;

/// <summary>
/// Enters blocks as they come in, and knows when those without a gap before them hold enough exceedances: whoever is fast must not decide where the
/// sequential stop falls.
/// </summary>
internal sealed class BlockLedger(ulong[] reached, int? enough, int replicates, IProgress<ScanProgress>? progress)
{
    private readonly Lock _gate = new();
    private readonly bool[] _entered = new bool[reached.Length];
    private int _without;
    private int _exceedances;
    private int _done;
    private volatile bool _isEnough;

    public bool IsEnough => _isEnough;

    public void Enter(int block, ulong bits)
    {
        reached[block] = bits;
        int done;
        lock (_gate)
        {
            _entered[block] = true;
            for (; _without < _entered.Length && _entered[_without]; _without++)
            {
                _exceedances += BitOperations.PopCount(reached[_without]);
            }

            _isEnough |= _exceedances >= enough;
            done = _done = Math.Min(replicates, _done + Layout.Block);
        }

        progress?.Report(new ScanProgress(done, replicates));
    }
}
