using CitizenBot.Host.Delivery;
using CitizenBot.Host.Jobs;
using CitizenBot.Host.Turns;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>Follow-ups share a transaction, and yet none holds up the others.</summary>
public sealed class FollowUpSweepTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AnActThatComesInBetween_OrARowThatCannotBeRead_HoldsUpNoOther(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await TestHouse.Open(files);
        var code = await Filing.Complain(house, "kp5");
        var stale = (await house.Store.LoadCase(code, TestHouse.Stop))!.Row;
        await house.Store.Commit(new TurnCommit { At = house.Now, Cases = [new CaseWrite(stale)] }, TestHouse.Stop);
        await house.Store.Commit(
            new TurnCommit { At = house.Now, FollowUps = [.. new[] { "a-act-between", "b-plain", "c-broken" }.Select(id => new FollowUpRow { Id = id, Kind = "trial", NextAt = house.Now, State = FollowUpState.Open })] },
            TestHouse.Stop);
        var sweep = new FollowUpSweep(house.Store, house.Opened.House, house.Part<Absences>(), [new Trial(stale)], house.Part<WakeUp>(), house.Time, NullLogger<FollowUpSweep>.Instance);

        var said = await sweep.Run(house.Time, TestHouse.Stop);

        Assert.Equal("3 follow-ups looked at, 1 moved on, 1 notices queued", said);
        Assert.Equal(["a-act-between", "c-broken"], (await house.Store.DueFollowUps(["trial"], house.Now, 9, TestHouse.Stop)).Select(row => row.Id));
        Assert.True(await house.Store.WasTold("trial:b-plain", TestHouse.Stop));
        Assert.False(await house.Store.WasTold("trial:a-act-between", TestHouse.Stop));
    }

    /// <summary>Changes a case as it was before the act of somebody else, or fails.</summary>
    private sealed class Trial(CaseRow stale) : IFollowUp
    {
        public string Kind => "trial";

        public Task<(DateTime? Next, string State)> Look(FollowUpRow row, LoadedCase? found, FollowUpLook look, CancellationToken cancellation)
        {
            switch (row.Id)
            {
                case "a-act-between":
                    look.Draft.Cases.Add(new CaseWrite(stale));
                    break;
                case "c-broken":
                    throw new InvalidOperationException("It cannot be read.");
            }

            look.Draft.Told.Add(new ToldWrite($"trial:{row.Id}", null) { Mover = row.Id });
            return Task.FromResult<(DateTime?, string)>((null, FollowUpState.Done));
        }
    }
}
