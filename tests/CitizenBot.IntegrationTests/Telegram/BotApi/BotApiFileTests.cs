using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>Files in both directions, and the other things a person can send.</summary>
public sealed class BotApiFileTests : BotApiTest
{
    [Fact]
    public async Task Uploads_KeepNameAndBytes()
    {
        var an = Known();
        byte[] sheet = [1, 2, 3];
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 7];

        await Bot.SendDocument(an.Id, InputFile.FromStream(new MemoryStream(sheet), "Đơn-khiếu-nại.xlsx"), "Đơn của bà", cancellationToken: Stop);
        var photo = await Bot.SendPhoto(an.Id, InputFile.FromStream(new MemoryStream(picture), "map.png"), cancellationToken: Stop);
        var again = await Bot.SendPhoto(an.Id, InputFile.FromFileId(photo.Photo![^1].FileId), cancellationToken: Stop);
        var noPicture = await Refused(() => Bot.SendPhoto(an.Id, InputFile.FromStream(new MemoryStream(sheet), "map.png"), cancellationToken: Stop));

        var document = an.Chat.FromBot[0];
        Assert.Equal(("Đơn của bà", "document", "Đơn-khiếu-nại.xlsx"), (document.Text, document.Files[0].Kind, document.Files[0].Name));
        Assert.Equal(sheet, document.Files[0].Bytes);
        Assert.Equal(picture, an.Chat.FromBot[1].Files[0].Bytes);
        Assert.Equal((3, picture.Length), (again.Photo!.Length, (int)again.Photo[^1].FileSize!));
        Assert.Equal("Bad Request: IMAGE_PROCESS_FAILED", noPicture.Message);
    }

    [Fact]
    public async Task GetFile_GivesALinkForAnHour()
    {
        byte[] picture = [.. Enumerable.Range(0, 100).Select(number => (byte)number)];
        Server.Private(42, "An").SendPhoto(picture, "Hố ga mất nắp", "album-1");
        var message = (await Poll())[0].Message!;

        var file = await Bot.GetFile(message.Photo![^1].FileId, Stop);
        using var bytes = new MemoryStream();
        await Bot.DownloadFile(file, bytes, Stop);
        Time.Advance(TimeSpan.FromHours(1));
        var late = await Record.ExceptionAsync(() => Bot.DownloadFile(file, Stream.Null, Stop));

        Assert.Equal(("Hố ga mất nắp", "album-1", 3), (message.Caption, message.MediaGroupId, message.Photo.Length));
        Assert.Matches(@"^photos/file_\d+\.jpg$", file.FilePath);
        Assert.Equal(picture, bytes.ToArray());
        Assert.IsAssignableFrom<RequestException>(late);
    }

    [Fact]
    public async Task GetFile_OfMoreThanTwentyMegabytes_IsTooBig()
    {
        Server.Private(42, "An").SendDocument(new byte[(20 * 1024 * 1024) + 1], "scan.pdf", "application/pdf");
        var document = (await Poll())[0].Message!.Document!;

        var refused = await Refused(() => Bot.GetFile(document.FileId, Stop));

        Assert.Equal("scan.pdf", document.FileName);
        Assert.Equal("Bad Request: file is too big", refused.Message);
    }

    [Fact]
    public async Task WhatPeopleSend_ReadsAsTheClientKnowsIt()
    {
        var an = Server.Private(42, "An", languageCode: null);
        an.SendVoice([1], 3);
        an.SendVideo([1, 2], 9);
        an.SendSticker();
        an.SendLocation(10.5, 105.25);
        an.ShareContact();
        an.ShareOtherContact();
        an.Forward("nghe nói");

        var got = (await Poll()).Select(update => update.Message!).ToList();

        Assert.Equal(
            [MessageType.Voice, MessageType.Video, MessageType.Sticker, MessageType.Location, MessageType.Contact, MessageType.Contact, MessageType.Text],
            got.Select(message => message.Type));
        Assert.Equal((3, 9, "👍"), (got[0].Voice!.Duration, got[1].Video!.Duration, got[2].Sticker!.Emoji));
        Assert.Equal((10.5, 105.25), (got[3].Location!.Latitude, got[3].Location!.Longitude));
        Assert.Equal((42, null), (got[4].Contact!.UserId, got[5].Contact!.UserId));
        Assert.IsType<MessageOriginHiddenUser>(got[6].ForwardOrigin);
        Assert.Null(got[0].From!.LanguageCode);
    }
}
