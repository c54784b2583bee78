using CitizenBot.IntegrationTests.Host;
using CitizenBot.IntegrationTests.Telegram.BotApi;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>Groups of officials: codes and dates, in the right topic, also after the group has become a supergroup.</summary>
public sealed class GroupTests
{
    private const long GroupId = -500;
    private const long SupergroupId = -1001234567890;

    [Fact]
    public async Task LinkedGroup_HearsOfANewCase_AlsoOnceItIsASupergroup()
    {
        await using var telegram = await TelegramHouse.Open();
        var group = telegram.Server.Group(GroupId, "Phòng Kinh tế");
        await Link(telegram, group.Member(7, "Bình"), "nhom-kinh-te");
        var first = await telegram.House.Page("one").FileComplaint();
        await telegram.House.Deliver();
        Assert.Contains($"Hồ sơ mới {first.Code}", group.Chat.Newest!.Text, StringComparison.Ordinal);

        var super = group.MigrateToSupergroup(SupergroupId);
        await telegram.Turn();
        var second = await telegram.House.Page("two").FileComplaint();
        await telegram.House.Deliver();

        Assert.Contains($"Hồ sơ mới {second.Code}", super.Chat.Newest!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Khiếu nại", super.Chat.Newest!.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task MigrationNobodyToldUsOf_IsLearnedFromTheRefusal_AndTheSameMessageGoesThere()
    {
        await using var telegram = await TelegramHouse.Open();
        var group = telegram.Server.Group(GroupId, "Phòng Kinh tế");
        await Link(telegram, group.Member(7, "Bình"), "nhom-kinh-te");
        var super = group.MigrateToSupergroup(SupergroupId);

        // The service messages wait at the server; the notice is sent to the old id first.
        var filed = await telegram.House.Page("one").FileComplaint();
        await telegram.House.Deliver();

        Assert.Contains($"Hồ sơ mới {filed.Code}", super.Chat.Newest!.Text, StringComparison.Ordinal);
        await telegram.Turn();
        Assert.Equal("group:nhom-kinh-te", (await telegram.House.Store.LoadChat("telegram", $"{SupergroupId}", TestHouse.Stop))!.Person);
        Assert.Null(await telegram.House.Store.LoadChat("telegram", $"{GroupId}", TestHouse.Stop));
    }

    [Fact]
    public async Task ForumTopic_IsAnsweredInItself()
    {
        await using var telegram = await TelegramHouse.Open();
        var forum = telegram.Server.Supergroup(SupergroupId, "Phòng Kinh tế", forum: true);
        var topic = forum.NewTopic("Đất đai");
        var member = forum.Member(7, "Bình").In(topic);

        await Link(telegram, member, "nhom-kinh-te");
        var filed = await telegram.House.Page("one").FileComplaint();
        await telegram.House.Deliver();

        var told = forum.Chat.FromBot.ToList();
        Assert.Contains(filed.Code, told[^1].Text, StringComparison.Ordinal);
        Assert.All(told, message => Assert.Equal(topic, message.ThreadId));
    }

    [Fact]
    public async Task AnonymousAdmin_MayLinkTheGroup_AndWhatMembersSayIsNeverTaken()
    {
        await using var telegram = await TelegramHouse.Open();
        var group = telegram.Server.Supergroup(SupergroupId, "Phòng Kinh tế");
        group.Promote();
        group.Member(8, "Lan").Say("Bà Mẫu ở kp5 lại gửi đơn nữa rồi");
        await telegram.Turn();
        Assert.Null(await telegram.House.Store.LoadChat("telegram", $"{SupergroupId}", TestHouse.Stop));

        await Link(telegram, group.AnonymousAdmin(), "nhom-kinh-te");

        Assert.Equal("group:nhom-kinh-te", (await telegram.House.Store.LoadChat("telegram", $"{SupergroupId}", TestHouse.Stop))!.Person);
    }

    [Fact]
    public async Task GroupThatPutTheBotOut_IsClosed_AndNothingIsLostForItsMembers()
    {
        await using var telegram = await TelegramHouse.Open();
        var group = telegram.Server.Group(GroupId, "Phòng Kinh tế");
        await Link(telegram, group.Member(7, "Bình"), "nhom-kinh-te");
        var official = await telegram.Official("truong-kinh-te", 9);

        group.Kick();
        await telegram.Turn();
        var filed = await telegram.House.Page("one").FileComplaint();
        await telegram.House.Deliver();

        Assert.NotNull((await telegram.House.Store.LoadChat("telegram", $"{GroupId}", TestHouse.Stop))!.ClosedAt);
        Assert.Contains(filed.Code, await official.News(), StringComparison.Ordinal);
    }

    private static async Task Link(TelegramHouse telegram, BotApiUser member, string group)
    {
        member.Say($"/start@{telegram.Server.Username} grp-{await telegram.House.Invitation($"group:{group}")}");
        await telegram.Turn();
        Assert.StartsWith("Nhóm này đã liên kết", member.Chat.Newest!.Text, StringComparison.Ordinal);
    }
}
