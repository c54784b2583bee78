using CitizenBot.IntegrationTests.Host;
using CitizenBot.IntegrationTests.Telegram.BotApi;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>The Bot API refuses, fails, hangs up: what was owed goes out all the same, in order, and no other chat waits for it.</summary>
public sealed class TroubleTests
{
    public static TheoryData<string> Faults => ["500", "html 502", "hang-up"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task ServerThatFails_IsAskedAgain(string fault)
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        telegram.Server.Next(fault switch { "500" => Fault.ServerError(), "html 502" => Fault.HtmlBadGateway, _ => Fault.HangUp }, "sendMessage");

        Assert.Empty(await citizen.Do(user => user.Start()));
        telegram.Files.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Contains("Ông/bà cần việc gì ạ?", await citizen.News(), StringComparison.Ordinal);
        Assert.Empty(await telegram.House.Store.DeadLetters(TestHouse.Stop));
    }

    [Fact]
    public async Task AnswerThatWasLost_MayBeToldTwice_ButNeverNotAtAll()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        telegram.Server.Next(Fault.PerformedButAnswerLost, "sendMessage");
        await citizen.Do(user => user.Start());

        telegram.Files.Time.Advance(TimeSpan.FromSeconds(10));
        await telegram.House.Deliver();

        Assert.Equal(2, citizen.Chat.FromBot.Count(message => message.Text.Contains("Ông/bà cần việc gì ạ?", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RetryAfter_HoldsThisChatForSoLong_AndNoOther()
    {
        await using var telegram = await TelegramHouse.Open();
        var (patient, other) = (telegram.Person(42), telegram.Person(43, "Bình"));
        telegram.Server.Next(Fault.TooManyRequests(17), "sendMessage");
        patient.User.Start();
        await telegram.Turn();

        Assert.Contains("Ông/bà cần việc gì ạ?", await other.Do(user => user.Start()), StringComparison.Ordinal);
        telegram.Files.Time.Advance(TimeSpan.FromSeconds(12));
        Assert.Empty(await patient.News());
        telegram.Files.Time.Advance(TimeSpan.FromSeconds(6));
        Assert.Contains("Ông/bà cần việc gì ạ?", await patient.News(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HtmlTheServerCannotRead_GoesAsPlainText()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        telegram.Server.Next(Fault.Refused(Refusal.BadRequest("can't parse entities: Unsupported start tag \"x\" at byte offset 3")), "sendMessage");

        Assert.Contains("Ông/bà cần việc gì ạ?", await citizen.Do(user => user.Start()), StringComparison.Ordinal);
        Assert.Equal("", telegram.Server.Calls.Last(call => call.Method == "sendMessage")["parse_mode"]);
    }

    [Fact]
    public async Task WrongToken_LosesNothing_ItWaitsForTheOperator()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        telegram.Server.Next(Fault.Refused(Refusal.Unauthorized()), "sendMessage");

        Assert.Empty(await citizen.Do(user => user.Start()));
        telegram.Files.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Contains("Ông/bà cần việc gì ạ?", await citizen.News(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MessageNobodyWillEverTake_IsADeadLetter_AndTheNextOneGoesOn()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        telegram.Server.Next(Fault.Refused(Refusal.BadRequest("message is cursed")), "sendMessage");
        await citizen.Do(user => user.Start());

        Assert.Contains("Đã đọc, tiếp tục", (await citizen.Do(user => user.Say("toi muon khieu nai vu thu hoi dat"))) + string.Join(' ', citizen.Chat.Newest!.Buttons.Select(button => button.Label)), StringComparison.Ordinal);
        var letter = Assert.Single(await telegram.House.Store.DeadLetters(TestHouse.Stop));
        Assert.Equal(("send", "telegram"), (letter.Kind, letter.Channel));
    }

    [Fact]
    public async Task ButtonsThatCannotBeTakenAway_HoldUpNothing()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        await citizen.Do(user => user.Start());
        telegram.Server.Next(Fault.TooManyRequests(30), "editMessageReplyMarkup");

        await citizen.Press("Nộp đơn");

        Assert.Contains("Đã đọc, tiếp tục", citizen.Chat.Newest!.Buttons.Select(button => button.Label));
    }

    [Fact]
    public async Task PressNobodyCanBeToldOf_IsTakenAllTheSame()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        await citizen.Do(user => user.Start());
        telegram.Server.Next(Fault.Refused(Refusal.BadRequest("query is too old and response timeout expired or query ID is invalid")), "answerCallbackQuery");

        await citizen.Press("Nộp đơn");

        Assert.Contains("Đã đọc, tiếp tục", citizen.Chat.Newest!.Buttons.Select(button => button.Label));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task UpdateThatMakesTheProgramFail_IsKeptWhole_AndTheChatGoesOn(DatabaseProvider provider)
    {
        await using var telegram = await TelegramHouse.Open(provider);
        var citizen = telegram.Person(42);
        await citizen.Do(user => user.Start());
        var chat = (await telegram.House.Store.LoadChat("telegram", "42", TestHouse.Stop))!;
        await telegram.House.Store.Commit(new TurnCommit { At = telegram.House.Now, Chat = new ChatWrite(chat.Id, chat.Version, """{"Locale": 5}""") }, TestHouse.Stop);

        var apology = await citizen.Do(user => user.Say("phường thu hồi đất của tôi"));

        Assert.Contains("trục trặc", apology, StringComparison.Ordinal);
        var letter = Assert.Single(await telegram.House.Store.DeadLetters(TestHouse.Stop));
        Assert.Contains("update_id", (await telegram.House.Store.DeadLetter(letter.Id, TestHouse.Stop))!.Body, StringComparison.Ordinal);
    }
}
