using CitizenBot.Conversation;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Filing;

namespace CitizenBot.Tests.Filing;

/// <summary>Evidence: what is taken, what is taken out, what is told of it.</summary>
public sealed class EvidenceTests
{
    private static readonly DateTime At = new(2026, 11, 25, 2, 31, 0, DateTimeKind.Utc);

    [Fact]
    public void WordsAndFiles_AreBothKept_UntilDone()
    {
        var petition = ToEvidence().Say("sổ đỏ", "giấy ra viện").Send(Photo("h1", "anh hem")).Say("xong").Asks("person/name").Sheet;

        Assert.Equal(4, petition.Answers.Count(answer => answer.Name.StartsWith("evidence/files/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("khong co")]
    [InlineData("không")]
    [InlineData("xong")]
    [InlineData("tôi sẽ mang theo")]
    public void NothingOrLater_EndsTheQuestion(string words) => ToEvidence().Say(words).Asks("person/name");

    [Fact]
    public void OneFileOfAMessage_IsTakenOut_TheOthersStay_AndItIsKeptAmongTheReplaced()
    {
        var chat = ToEvidence().Send(reply => reply with { Files = [File("h1"), File("h2"), File("h3")] }).Press("remove-photo").Press("file:h2").Asks("evidence/files");

        Assert.StartsWith("Đã bỏ: Ảnh 2, ", chat.Bot, StringComparison.Ordinal);
        Assert.Equal(["h1", "h3"], chat.Sheet.Answers.SelectMany(answer => answer.Reply.Files).Select(file => file.Handle));
        Assert.Contains(chat.Sheet.Replaced, answer => answer.Reply.Files.Any(file => file.Handle == "h2"));
    }

    [Fact]
    public void TakingOutTheFirst_NeverLosesTheSecond()
    {
        var chat = ToEvidence().Send(Photo("h1", null)).Send(Photo("h2", null)).Press("remove-photo").Press("file:h1").Say("xong")
            .Say("Nguyễn Thị Mẫu", "kp5", "bỏ qua", "bỏ qua").Press("no").Press("alone").Say("gửi đơn");

        Assert.Equal(["h2"], chat.Petition.Evidence.Select(file => file.Handle));
    }

    [Fact]
    public void WordsOfTheLastRelease_StillCount_AndAreNotAskedAgain()
    {
        var chat = Walks.ComplaintToStory().Say("Họ lấy đất.");
        chat.Sheet.File("evidence/has", new Reply { ActivityId = "old", Text = "sổ đỏ", ReceivedAt = At, Today = new DateOnly(2026, 11, 25) });
        chat.Say("xong", "trả đất").Asks("person/name");

        var petition = chat.Say("Nguyễn Thị Mẫu", "kp5", "bỏ qua", "bỏ qua").Press("no").Press("alone").Say("gửi đơn").Petition;

        Assert.Equal("sổ đỏ", petition.EvidenceNote);
    }

    [Fact]
    public void Rest_NamesWhatIsStored_WhatFailedAndWhatToDo()
    {
        IReadOnlyList<EvidenceView> files = [View("a.jpg", "photo", "stored", null), View("b.pdf", "document", "failed", "gone"), View("c.pdf", "document", "failed", "empty"), View("d.jpg", "photo", "received", null)];

        var message = EvidenceWords.Rest("KT-7M4XP-3", files);
        var spoken = FilingChat.Speaker.Say(message with { Lines = [.. message.Lines.Where(line => !line.Key.Contains("failed", StringComparison.Ordinal))] }, "vi", At, new ChannelAbilities(4000, true, false, true, false));

        Assert.Equal("Về tệp gửi kèm hồ sơ KT-7M4XP-3.\nĐã lưu: 1 ảnh. Mã kiểm tra (SHA-256) ghi trong tệp kèm theo.\nCòn đang lưu: 1 ảnh. Xong tôi báo.", spoken.Text);
        Assert.Equal(["file-petition.stored.failed-gone", "file-petition.stored.failed-empty"], message.Lines.Select(line => line.Key).Where(key => key.Contains("failed", StringComparison.Ordinal)));
        Assert.Equal("KT-7M4XP-3.txt", message.Enclosure!.Name);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void CheckSums_AreOneLineAFile_InTheLanguageOfTheChat(string locale)
    {
        var sums = EvidenceWords.CheckSums("KT-7M4XP-3", [View("a.jpg", "photo", "stored", null)]);

        var line = FilingChat.Speaker.Say(sums.Lines[^1], locale, At);

        Assert.StartsWith("- a.jpg | 117 kB | ", line, StringComparison.Ordinal);
        Assert.EndsWith("25/11/2026 09:31 | SHA-256 " + new string('a', 64), line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", false, 7)]
    [InlineData("vi", true, 12)]
    [InlineData("en", false, 7)]
    [InlineData("en", true, 12)]
    public void MenuCommands_HaveShortWords_AndDoSomething(string locale, bool official, int count)
    {
        var commands = MenuCommands.Of(locale, official);

        Assert.Equal(count, commands.Count);
        Assert.All(commands, command => Assert.InRange(FilingChat.Speaker.Say(command.Description, locale, At).Length, 3, 60));
    }

    [Theory]
    [InlineData(0, "0 byte")]
    [InlineData(340 * 1024, "340 kB")]
    [InlineData(1_572_864, "1,5 MB")]
    [InlineData(25 * 1024 * 1024, "25 MB")]
    public void Size_IsSaidShortly(long bytes, string said) =>
        Assert.Contains($"| {said} |", FilingChat.Speaker.Say(EvidenceWords.CheckSums("KT-7M4XP-3", [View("a.jpg", "photo", "stored", null) with { Size = bytes }]).Lines[^1], "vi", At), StringComparison.Ordinal);

    private static FilingChat ToEvidence() => Walks.ComplaintToStory().Say("Họ lấy đất.", "xong", "trả đất").Asks("evidence/files");

    private static ReplyFile File(string handle) => new(handle, null, "image/jpeg", 5) { Kind = "photo" };

    private static Func<Reply, Reply> Photo(string handle, string? caption) => reply => reply with { Text = caption, Files = [File(handle)] };

    private static EvidenceView View(string name, string kind, string state, string? failure) =>
        new("h-" + name, name, kind, state, failure, null, null, 120_000, state == "stored" ? new string('a', 64) : null, null, At);
}
