using System.Collections.Concurrent;
using System.Globalization;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Storage;

/// <summary>
/// Four pumps against five writers: everything is sent, in order, never two at once in one lane, none is stuck, and what is
/// sent twice is exactly what a pump had sent when it was killed before it could record it.
/// </summary>
/// <remarks>The clock is ours: it moves only when every pump found nothing to do, so a lease is lost by a death and by nothing else.</remarks>
public sealed class LaneRaceTests
{
    private const int Lanes = 12;
    private const int Pumps = 4;
    private const int Writers = 5;
    private const int CommitsEach = 40;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(1);

    private readonly Lock door = new();
    private readonly ConcurrentQueue<Send> sends = new();
    private readonly ConcurrentDictionary<string, int> sending = new();
    private readonly ConcurrentDictionary<string, byte> written = new();
    private readonly ConcurrentDictionary<string, byte> sent = new();
    private TaskCompletionSource round = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int idle;
    private int awake = Pumps;
    private int kills;
    private int refusals;
    private int overlaps;
    private volatile bool allWritten;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Lanes_UnderWritersPumpsRefusalsAndDeaths_LoseNothingAndKeepOrder(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        // Two hosts on PostgreSQL; on SQLite a host and a verb, each with its own writer gate, as two processes have.
        await using var one = await house.Open();
        await using var two = await house.Open(provider == DatabaseProvider.Sqlite ? OpenMode.Visitor : OpenMode.Host);
        BotStore[] stores = [new(one), new(two)];
        var lanes = new List<string>();
        for (var i = 0; i < Lanes; i++)
        {
            lanes.Add((await stores[0].OpenChat("web", $"c{i}", "vi", limit.Token)).Id);
        }

        var pumps = Enumerable.Range(0, Pumps).Select(i => Task.Run(() => Pump(i, stores[i % 2], house, limit.Token), limit.Token)).ToList();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(() => Writer(i, stores[i % 2], house, lanes, limit.Token), limit.Token)));
        allWritten = true;
        await Task.WhenAll(pumps);

        Assert.Equal(written.Keys.Order(StringComparer.Ordinal), sent.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(0, overlaps);
        Assert.Equal(kills, sends.Count - sent.Count);
        Assert.Empty(Inversions());
        Assert.Equal(new HealthFigures(0, null, 0, 0, 0), await stores[0].Health(house.Now, limit.Token));
        Assert.Null(await stores[0].NextReadyAt(limit.Token));
        Assert.True(kills > 0 && refusals > 0, $"The race was too tame: {kills} deaths, {refusals} refusals.");
    }

    private async Task Writer(int number, BotStore store, DatabaseFixture house, List<string> lanes, CancellationToken cancel)
    {
        var chance = new Random(number);
        for (var i = 0; i < CommitsEach; i++)
        {
            var rows = Enumerable.Range(0, chance.Next(1, 4)).Select(n =>
            {
                var deferred = chance.Next(20) == 0;
                var body = string.Create(CultureInfo.InvariantCulture, $"{number}/{i}/{n}/{(deferred ? "later" : "now")}");
                return new OutboxWrite(lanes[chance.Next(Lanes)], chance.Next(4) == 0 ? OutboxClass.Alert : OutboxClass.Reply, body)
                {
                    NotBefore = deferred ? house.Now.AddMilliseconds(300) : null,
                };
            }).ToList();
            var result = await store.Commit(new TurnCommit { At = house.Now, Outbox = rows }, cancel);
            Assert.Equal(CommitOutcome.Committed, result.Outcome);
            rows.ForEach(r => written[r.Body] = 0);
        }
    }

    private async Task Pump(int number, BotStore store, DatabaseFixture house, CancellationToken cancel)
    {
        var chance = new Random(100 + number);
        var lives = 0;
        while (!allWritten || sent.Count < written.Count || await store.NextReadyAt(cancel) is not null)
        {
            var run = string.Create(CultureInfo.InvariantCulture, $"pump {number}.{lives}");
            var now = house.Now;
            var lanes = await store.ClaimLanes(run, 3, now, Lease, cancel: cancel);
            if (lanes.Count == 0)
            {
                await Rest(house, leaving: false).WaitAsync(cancel);
            }
            else if (await Serve(store, run, lanes, now, chance, cancel))
            {
                lives++;
            }
        }
        await Rest(house, leaving: true).WaitAsync(cancel);
    }

    /// <summary>Waits until all have nothing to do; the last one moves the clock.</summary>
    private Task Rest(DatabaseFixture house, bool leaving)
    {
        lock (door)
        {
            var wait = leaving ? Task.CompletedTask : round.Task;
            (awake, idle) = leaving ? (awake - 1, idle) : (awake, idle + 1);
            if (idle == awake)
            {
                idle = 0;
                house.Time.Advance(TimeSpan.FromMilliseconds(100));
                round.SetResult();
                round = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
            return wait;
        }
    }

    private async Task<bool> Serve(BotStore store, string run, IReadOnlyList<string> lanes, DateTime now, Random chance, CancellationToken cancel)
    {
        var done = new List<Delivered>();
        foreach (var row in await store.ReadDue(run, lanes, now, cancel))
        {
            if (chance.Next(8) == 0)
            {
                Interlocked.Increment(ref refusals);
                await store.Refuse(run, row.Lane, row.Id, now.AddMilliseconds(200), "429", cancel);
                continue;
            }
            if (sending.AddOrUpdate(row.Lane, 1, (_, n) => n + 1) != 1)
            {
                Interlocked.Increment(ref overlaps);
            }
            sends.Enqueue(new Send(row.Lane, row.Class, row.Seq, row.Body));
            await Task.Yield();
            sent[row.Body] = 0;
            sending.AddOrUpdate(row.Lane, 0, (_, n) => n - 1);
            if (chance.Next(50) == 0)
            {
                // Dead between send and record; what it had leased waits until the lease ends.
                Interlocked.Add(ref kills, done.Count + 1);
                return true;
            }
            done.Add(new Delivered(row.Lane, row.Id));
        }
        if (done.Count > 0)
        {
            Assert.Equal(done.Count, (await store.Complete(run, done, now, cancel)).Count);
        }
        return false;
    }

    private IEnumerable<string> Inversions()
    {
        // A deferred row has an old number and a late hour: order is promised among rows that are due.
        foreach (var queue in sends.Where(s => s.Body.EndsWith("now", StringComparison.Ordinal)).GroupBy(s => (s.Lane, s.Class)))
        {
            long last = 0;
            foreach (var send in queue)
            {
                if (send.Seq < last)
                {
                    yield return $"{queue.Key}: {send.Seq} after {last}";
                }
                last = send.Seq;
            }
        }
    }

    private sealed record Send(string Lane, OutboxClass Class, long Seq, string Body);
}
