using CitizenBot.IntegrationTests.Host;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>The conversation as it looks on Telegram.</summary>
public sealed class ConversationTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Start_GreetsWithTheMenu_AndTheNextAnswerTakesItsButtonsAway(DatabaseProvider provider)
    {
        await using var telegram = await TelegramHouse.Open(provider);
        var citizen = telegram.Person(42);

        var greeting = await citizen.Do(user => user.Start());
        var menu = citizen.Chat.Newest!;
        await citizen.Press("Nộp đơn");

        Assert.Contains("Ông/bà cần việc gì ạ?", greeting, StringComparison.Ordinal);
        Assert.Contains("Nộp đơn", menu.Buttons.Select(button => button.Label));
        Assert.Empty(citizen.Chat.Messages.Single(message => message.Id == menu.Id).Buttons);
        Assert.Contains("Đã đọc, tiếp tục", citizen.Chat.Newest!.Buttons.Select(button => button.Label));
        Assert.Single(citizen.User.Answers);
    }

    [Fact]
    public async Task ButtonsOfTheOpenQuestion_GoAlsoWhenItIsAnsweredInWords_AfterARestart()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        await citizen.Walk("toi muon khieu nai vu thu hoi dat", "[Đã đọc, tiếp tục]");
        var question = citizen.Chat.Newest!;
        await telegram.Restart();

        citizen.User.Say("dung roi");
        await telegram.Turn();

        Assert.NotEmpty(question.Buttons);
        Assert.Empty(citizen.Chat.Messages.Single(message => message.Id == question.Id).Buttons);
        Assert.Contains("Bước 1/9", citizen.Chat.Newest!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlaceQuestion_AsksForThePosition_ByTheKeyboard_AndUnderstandsItsOtherLabels()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        await citizen.Walk("toi muon khieu nai vu thu hoi dat", "[Đã đọc, tiếp tục]", "dung roi", "1");
        var asked = citizen.Chat.Newest!;

        var read = await citizen.Do(user => user.SendLocation(10.7776, 105.9316));

        Assert.Equal(["Gửi vị trí", "Bỏ qua"], asked.ReplyKeyboard.SelectMany(row => row));
        Assert.Contains("Đúng chưa ạ?", read, StringComparison.Ordinal);
        await citizen.Say("quay lai");
        var skipped = await citizen.Do(user => user.PressKeyboard("Bỏ qua"));
        Assert.Contains("Bước 3/9", skipped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PhoneQuestion_AsksForTheOwnContact_ByTheKeyboard()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        await citizen.Walk([.. Walks.ComplaintToTheStory, "Phường thu hồi đất.", "xong", "trả lại đất", "khong co", "Nguyễn Thị Mẫu", "kp5, đường Hùng Vương"]);

        var asked = citizen.Chat.Newest!;
        var own = await citizen.Do(user => user.ShareContact("84912345678"));

        Assert.Contains("Gửi số của tôi", asked.ReplyKeyboard.SelectMany(row => row));
        Assert.Contains("căn cước", own, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task WordsOfAPerson_AreShownAsTheyAre_WhateverTheyHold()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        await citizen.Walk([.. Walks.ComplaintToTheStory, "Phường thu hồi đất.", "xong", "<b>1. (trả) & </a> *_[x]!", "khong co", "Nguyễn Thị Mẫu", "kp5", "0912 345 678", "bo qua", "[Có, báo cho tôi]", "[Chỉ mình tôi]"]);

        Assert.Contains("<b>1. (trả) & </a> *_[x]!", citizen.Chat.Newest!.Text, StringComparison.Ordinal);
        Assert.All(telegram.Server.Calls, call => Assert.Null(call.Refused));
    }

    [Fact]
    public async Task LongText_GoesInPieces_TheButtonsUnderTheLast()
    {
        await using var telegram = await TelegramHouse.Open();
        var official = await telegram.Official("truong-kinh-te", 7);
        var citizen = telegram.Person(42);
        var paragraphs = Enumerable.Range(1, 5).Select(number => $"Đoạn {number}: {string.Concat(Enumerable.Repeat("đất vườn của tôi ", 100))}");
        await citizen.Walk([.. Walks.ComplaintToTheStory, .. paragraphs, "xong", "trả lại đất", "khong co", "Nguyễn Thị Mẫu", "kp5", "0912 345 678", "bo qua", "[Có, báo cho tôi]", "[Chỉ mình tôi]", "[Gửi đơn]"]);
        await official.News();
        await official.Press("Mở hồ sơ");
        var before = official.Chat.Messages.Count;

        await official.Press("Nội dung");

        var pieces = official.Chat.Messages.Skip(before).ToList();
        Assert.True(pieces.Count >= 2);
        Assert.All(pieces, piece => Assert.InRange(piece.Text.EnumerateRunes().Count(), 1, 4096));
        Assert.All(pieces.SkipLast(1), piece => Assert.Empty(piece.Buttons));
        Assert.NotEmpty(pieces[^1].Buttons);
    }

    [Fact]
    public async Task EnglishClient_IsGreetedInEnglish()
    {
        await using var telegram = await TelegramHouse.Open();

        var greeting = await telegram.Person(42, "Ann", "en-GB").Do(user => user.Start());

        Assert.Contains("What do you need?", greeting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoticeBoardLink_BeginsAPetitionThere_AndAStrangeOneIsNoFault()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);

        var strange = await citizen.Do(user => user.Start("xyz-1"));
        var begun = await citizen.Do(user => user.Start("new-khu-pho-5-dat-dai"));

        Assert.NotEmpty(strange);
        Assert.Contains("Đã đọc, tiếp tục", citizen.Chat.Newest!.Buttons.Select(button => button.Label));
        Assert.NotEmpty(begun);
    }
}
