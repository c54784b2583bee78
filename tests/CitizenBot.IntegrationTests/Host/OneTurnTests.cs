using CitizenBot.Host.Turns;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>Every update is taken once and none gets lost, however often and however crowded they come.</summary>
public sealed class OneTurnTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task SameUpdate_Twice_IsOneTurnAndOneAnswer(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var update = house.Chat(messenger, "citizen").Update("u1", "xin chào");

        var first = await house.Turns.Take(update, TestHouse.Stop);
        await house.Deliver();
        var second = await house.Turns.Take(update, TestHouse.Stop);
        await house.Deliver();

        Assert.Equal((TurnOutcome.Done, TurnOutcome.Duplicate), (first, second));
        Assert.Single(messenger.Taken);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task SameUpdate_TwentyTimesAtOnceOnTwoHosts_IsOneTurnAndOneAnswer(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        await using var other = await TestHouse.Open(files, OpenMode.Visitor, messenger);
        var update = house.Chat(messenger, "citizen").Update("u1", "xin chào");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            Task.Run(() => (number % 2 == 0 ? house : other).Turns.Take(update, TestHouse.Stop), TestHouse.Stop)));
        await house.Deliver();

        Assert.Single(outcomes, TurnOutcome.Done);
        Assert.Equal(19, outcomes.Count(outcome => outcome == TurnOutcome.Duplicate));
        Assert.Single(messenger.Taken);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task TwoUpdatesOfOneChat_AtOnce_AreBothKeptInOrder(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var citizen = house.Chat(messenger, "citizen");
        await citizen.Walk(Walks.ComplaintToTheStory);

        var outcomes = await Task.WhenAll(
            house.Turns.Take(citizen.Update("s1", "Đoạn thứ nhất: phường lấy đất."), TestHouse.Stop),
            house.Turns.Take(citizen.Update("s2", "Đoạn thứ hai: không ai mời họp."), TestHouse.Stop));
        await citizen.Walk(Walks.ComplaintAfterTheStory);
        var filed = Talk.Receipt(await citizen.Press("Gửi đơn"));

        Assert.All(outcomes, outcome => Assert.Equal(TurnOutcome.Done, outcome));
        Assert.Equal(["toi muon khieu nai vu thu hoi dat", "Đoạn thứ nhất: phường lấy đất.", "Đoạn thứ hai: không ai mời họp."], await Story(house, filed.Code));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task TwentyUpdatesAtOnce_AreAllKept_AndThePersonHearsOfItAtMostOnce(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var citizen = house.Chat(messenger, "citizen");
        await citizen.Walk(Walks.ComplaintToTheStory);
        var before = messenger.Taken.Count;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            Task.Run(() => house.Turns.Take(citizen.Update($"r{number}", $"Đoạn {number}: không ai mời tôi họp."), TestHouse.Stop), TestHouse.Stop)));
        await house.Deliver();
        var answers = messenger.Taken.Skip(before).ToList();
        await citizen.Walk(Walks.ComplaintAfterTheStory);
        var filed = Talk.Receipt(await citizen.Press("Gửi đơn"));

        Assert.True(answers.Count(answer => answer.Text.Contains("nhiều tin cùng lúc", StringComparison.Ordinal)) <= 1);
        Assert.Equal(21, (await Story(house, filed.Code)).Count);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task TwoUpdatesOfOneChat_AtOnceOnTwoHosts_AreBothKept(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        await using var other = await TestHouse.Open(files, OpenMode.Visitor, messenger);
        var citizen = house.Chat(messenger, "citizen");
        await citizen.Walk(Walks.ComplaintToTheStory);

        var outcomes = await Task.WhenAll(
            Task.Run(() => house.Turns.Take(citizen.Update("s1", "Đoạn một: phường lấy đất."), TestHouse.Stop), TestHouse.Stop),
            Task.Run(() => other.Turns.Take(citizen.Update("s2", "Đoạn hai: không ai mời họp."), TestHouse.Stop), TestHouse.Stop));
        await citizen.Walk(Walks.ComplaintAfterTheStory);
        var story = await Story(house, Talk.Receipt(await citizen.Press("Gửi đơn")).Code);

        Assert.All(outcomes, outcome => Assert.Equal(TurnOutcome.Done, outcome));
        Assert.Equal(3, story.Count);
        Assert.Contains("Đoạn một: phường lấy đất.", story);
        Assert.Contains("Đoạn hai: không ai mời họp.", story);
    }

    private static async Task<IReadOnlyList<string>> Story(TestHouse house, string code)
    {
        var petition = System.Text.Json.JsonSerializer.Deserialize<Petitions.Cases.FilePetition>((await house.Store.LoadCaseContent(code, TestHouse.Stop))!)!;
        return [.. petition.Content.Select(paragraph => paragraph.Text)];
    }
}
