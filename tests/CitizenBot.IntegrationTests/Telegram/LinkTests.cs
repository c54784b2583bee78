using CitizenBot.Host.Cli;
using CitizenBot.IntegrationTests.Host;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>What the verbs say about Telegram to an operator.</summary>
public sealed class LinkTests
{
    [Theory]
    [InlineData("truong-kinh-te", "?start=inv-")]
    [InlineData("nhom-kinh-te", "?startgroup=grp-")]
    public async Task Invite_PrintsALinkForTelegramToo(string invited, string payload)
    {
        await using var telegram = await TelegramHouse.Open();
        using var output = new StringWriter();

        Assert.Equal(0, await new HostVerbs(telegram.Files.Time, output, TextWriter.Null).Actions.Invite(Arguments(telegram, telegram.Server.BaseAddress), invited, false, TestHouse.Stop));

        Assert.Contains($"in Telegram: https://t.me/{telegram.Server.Username}{payload}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_WithTelegramOutOfReach_StillMakesTheInvitation()
    {
        await using var telegram = await TelegramHouse.Open();
        using var output = new StringWriter();

        Assert.Equal(0, await new HostVerbs(telegram.Files.Time, output, TextWriter.Null).Actions.Invite(Arguments(telegram, new Uri("http://127.0.0.1:9")), "truong-kinh-te", false, TestHouse.Stop));

        Assert.Contains("/#start=inv-", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("https://t.me/<name of the bot>?start=inv-", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_SaysWhetherTelegramAnswers()
    {
        await using var telegram = await TelegramHouse.Open();
        using var well = new StringWriter();
        using var away = new StringWriter();

        await new HostVerbs(telegram.Files.Time, well, TextWriter.Null).Actions.Doctor(Arguments(telegram, telegram.Server.BaseAddress), TestHouse.Stop);
        await new HostVerbs(telegram.Files.Time, away, TextWriter.Null).Actions.Doctor(Arguments(telegram, new Uri("http://127.0.0.1:9")), TestHouse.Stop);

        Assert.Contains($"ok    Telegram https://t.me/{telegram.Server.Username} by polling", well.ToString(), StringComparison.Ordinal);
        Assert.Contains("TO DO Telegram cannot be reached", away.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(telegram.Server.Token.Split(':')[1], away.ToString(), StringComparison.Ordinal);
    }

    private static string[] Arguments(TelegramHouse telegram, Uri server) =>
        [.. TestHouse.Arguments(telegram.Files), "--Telegram:Receive=Polling", $"--Telegram:BotToken={telegram.Server.Token}", $"--Telegram:ApiBaseUrl={server}"];
}
