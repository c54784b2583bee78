using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>A group chat of officials is told codes and dates, never what a case is about or whose it is.</summary>
public sealed class GroupTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task LinkedGroup_HearsOfANewCase_ByCodeAndDateOnly(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var group = house.Chat(messenger, "group");
        var linked = await group.Start($"inv-{await house.Invitation("group:nhom-kinh-te")}");

        var filed = await house.Page("citizen").FileComplaint();
        var told = await group.News();

        Assert.StartsWith("Nhóm này đã liên kết", linked, StringComparison.Ordinal);
        Assert.StartsWith($"Hồ sơ mới {filed.Code}. Phụ trách: Phòng Kinh tế", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Khiếu nại", told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Đất đai", told, StringComparison.OrdinalIgnoreCase);
    }
}
