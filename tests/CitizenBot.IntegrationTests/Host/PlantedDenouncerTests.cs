using System.Text;
using CitizenBot.Conversation;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Cli;
using CitizenBot.Host.Turns;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>Who denounces is in no list, notice, report, search, copy or backup: planted, walked through the life of a case, and searched for everywhere.</summary>
public sealed class PlantedDenouncerTests
{
    /// <summary>Name (with marks), address, phone in two ways of writing, identity number, words about them, and what a camera wrote into the photo.</summary>
    private static readonly string[] Planted = ["Kvúxombẽr", "hxatkvenlo", "0987654321", "987 654 321", "079301234567", "zorblatvu", "fotoqwyzna"];

    private static readonly PlantedSearch Search = new(Planted);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task TheDenouncer_IsNowhereInClear_FromFilingToBackup(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        var seen = new List<string>();
        await using (var house = await TestHouse.Open(files, messenger))
        {
            var handler = await house.Official(messenger, "pho-chu-tich");
            var second = await house.Official(messenger, "chu-tich");
            var @operator = await house.Official(messenger, "quan-tri");
            var reception = await house.Official(messenger, "tiep-nhan");
            var denouncer = house.Chat(messenger, "denouncer");
            var filed = await FileWithAPhoto(house, messenger, denouncer);
            seen.AddRange(await Everywhere(files, house, filed.Code));

            await Open(handler, second);
            await Settle(house, messenger, filed.Code);
            await denouncer.Walk("tra cuu", filed.Code, filed.Pin);
            await denouncer.Walk("du lieu cua toi", "[Nhận bản sao]", "[Theo mã và PIN]", filed.Code, filed.Pin);
            var copy = Encoding.UTF8.GetString((await messenger.Taken.Last(outgoing => outgoing.File is not null).File!.Open(TestHouse.Stop))!);
            Assert.Contains(filed.Code, copy, StringComparison.Ordinal);
            Assert.DoesNotContain("Kvúxombẽr", copy, StringComparison.Ordinal);
            await denouncer.Walk("du lieu cua toi", "[Xin xóa]", "Xin xóa số 0987 654 321 của Kvúxombẽr.", filed.Code, filed.Pin);
            var unlucky = house.Page("unlucky");
            await unlucky.Say("tôi muốn tố cáo");
            await house.SetState("unlucky", """{"Locale": 5}""");
            Assert.Contains("trục trặc", await unlucky.Say("tôi là Kvúxombẽr, 0987654321"), StringComparison.Ordinal);
            foreach (var day in (int[])[1, 4, 9, 10, 11])
            {
                house.Time.SetUtcNow(house.Opened.House.Office.Utc(new DateOnly(2026, 12, day), new TimeOnly(8, 0)));
                foreach (var job in house.Jobs.Names)
                {
                    await house.Jobs.Run(job, house.Time, TestHouse.Stop);
                }
            }

            await house.Deliver();
            Assert.Equal(0, await new HostVerbs(files.Time, TextWriter.Null, TextWriter.Null).Actions.Backup(TestHouse.Arguments(files), Path.Combine(files.Folder, "backup.zip"), TestHouse.Stop));
            seen.AddRange(await Everywhere(files, house, filed.Code));

            // Only who denounces and who opened it has read it; no notice to anybody else says a word of it.
            foreach (var talk in (Talk[])[second, @operator, reception])
            {
                var heard = string.Join('\n', (await talk.Heard()).Select(said => said.Text));
                Assert.NotEqual("", heard);
                seen.AddRange(Search.InText(heard).Select(plant => $"{plant} said to {talk.Name}"));
            }

            Assert.Contains((await handler.Heard()).Select(said => said.Text), text => text.Contains("Kvúxombẽr", StringComparison.Ordinal));
        }

        // Hangfire's own tables are there once the host was served.
        await using (await ServedHouse.Start(files))
        {
            seen.AddRange(await Search.InFiles(files, Planted[0]));
        }

        seen.AddRange(provider == DatabaseProvider.PostgreSql ? await Search.InTables(files, Planted[0]) : []);
        Assert.Empty(seen);
    }

    /// <summary>The search itself: it must find each way of writing, or an empty result says nothing.</summary>
    [Theory]
    [InlineData("... kvuxomber ...")]
    [InlineData("... KVÚXOMBẼR ...")]
    public void Search_FindsAWordInEveryWayOfWriting(string text)
    {
        Assert.All(
            (byte[][])
            [
                Encoding.UTF8.GetBytes(text),
                Encoding.Unicode.GetBytes(text),
                Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormD)),
                Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
                Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes("x" + text))),
                Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes("xx" + text))),
                Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text))),
            ],
            bytes => Assert.Equal(["Kvúxombẽr"], Search.InBytes(bytes)));
        Assert.Empty(Search.InBytes("... kvuxom ber ..."u8.ToArray()));
    }

    private static async Task<Filed> FileWithAPhoto(TestHouse house, ScriptedChannel messenger, MessengerTalk denouncer)
    {
        messenger.Give("planted-photo", WithComment(FileFetchTests.Jpeg(), "fotoqwyzna"));
        await denouncer.Walk("tôi muốn tố cáo", "[Đã đọc, tiếp tục]", "[Đúng, tố cáo]");
        if ((await denouncer.Heard())[^1].Buttons.Any(button => button.Label == "Tiếp tục ở đây"))
        {
            await denouncer.Press("Tiếp tục ở đây");
        }
        else
        {
            await denouncer.Press("Tiếp tục");
        }

        await denouncer.Walk("[Ghi tên, giữ kín]", "ông Lê Văn Ví Dụ, cán bộ địa chính phường", "[Đúng]", "Ông ấy đòi tiền của tôi, zorblatvu.", "[Xong]");
        var photo = denouncer.Update("photo", "ảnh của Kvúxombẽr") with
        {
            Files = [new InboundFile(new ReplyFile("planted-photo", "Kvúxombẽr.jpg", "image/jpeg", 1) { Kind = "photo" }, "planted-photo")],
        };
        Assert.Equal(TurnOutcome.Done, await house.Turns.Take(photo, TestHouse.Stop));
        await house.Fetch();
        await denouncer.News();
        await denouncer.Walk("[Xong]", "Trần Kvúxombẽr", "hxatkvenlo, CCCD 079301234567", "0987 654 321, sau 19 giờ", "[Có, đề nghị bảo vệ]", "[Có, báo cho tôi]");
        var filed = Talk.Receipt(await denouncer.Press("Gửi đơn"));
        Assert.Equal("stored", Assert.Single(await house.Shelf.ListOfCase(filed.Code, TestHouse.Stop)).State);
        return filed;
    }

    private static async Task Open(Talk handler, Talk second)
    {
        await handler.AskToOpen("Cần gặp Kvúxombẽr để xác minh.");
        await second.News();
        await second.Walk("[Xem yêu cầu]", "[Đồng ý]");
        await handler.News();
        Assert.Contains("Kvúxombẽr", await handler.Walk("[Xem yêu cầu]", "[Mở một lần]"), StringComparison.Ordinal);
        await handler.Walk("[Mở hồ sơ]", "[Nội dung]", "[Mở hồ sơ]", "[Bằng chứng]", "/viec");
    }

    /// <summary>From the signed paper to the decision sent; officials and the denouncer write the name into every field there is.</summary>
    private static async Task Settle(TestHouse house, ScriptedChannel messenger, string code)
    {
        var chat = (await house.Store.LoadChat("test", "denouncer", TestHouse.Stop))!;
        var day = new DateOnly(2026, 11, 25);
        CaseAction[] acts =
        [
            new CaseAction.Sign(day), new CaseAction.Note("Kvúxombẽr đã gọi 0987 654 321."), new CaseAction.Ask("Xin Kvúxombẽr gửi thêm ảnh.", day.AddDays(2)),
            new CaseAction.Answer("Kvúxombẽr, hxatkvenlo: tôi gửi sau.", 0), new CaseAction.Accept(day, "88/TB-UBND"), new CaseAction.Verify("chanh-van-phong", null),
            new CaseAction.Decide(CaseOutcome.Right, day, "12/KL", "Lời Kvúxombẽr là đúng.", "Tố cáo của Kvúxombẽr đúng."), new CaseAction.Send(day),
        ];
        foreach (var act in acts)
        {
            var context = new DeskContext { Now = house.Now, Today = day, Channel = messenger.Id, Abilities = messenger.Abilities, OfficialId = "pho-chu-tich" };
            var draft = new CommitDraft();
            DeskCommand command = act is CaseAction.Answer ? new CitizenActCommand(code, act, ByPin: true) : new ActCommand(code, act);
            var outcome = await house.Work.Carry(command, chat, context, draft, TestHouse.Stop);
            Assert.True(outcome is CommandOutcome.Done, $"{act}: {outcome}");
            Assert.Equal(CommitOutcome.Committed, (await house.Store.Commit(draft.ToCommit(house.Now), TestHouse.Stop)).Outcome);
        }

        await house.Deliver();
    }

    /// <summary>Files, tables and log; a code, which stands in clear, shows that the search looks where it should.</summary>
    private static async Task<IEnumerable<string>> Everywhere(DatabaseFixture files, TestHouse house, string code)
    {
        var onSqlite = files.Options.Provider == DatabaseProvider.Sqlite;
        Assert.NotEmpty(onSqlite ? await new PlantedSearch([]).InFiles(files, code) : await new PlantedSearch([]).InTables(files, code));
        return
        [
            .. await Search.InFiles(files, Planted[0]),
            .. onSqlite ? [] : await Search.InTables(files, Planted[0]),
            .. Search.InText(house.Log.Text).Select(plant => $"{plant} in the log"),
        ];
    }

    /// <summary>A comment as cameras and programs write them into a JPEG.</summary>
    private static byte[] WithComment(byte[] jpeg, string comment)
    {
        var text = Encoding.UTF8.GetBytes(comment);
        return [.. jpeg[..2], 0xFF, 0xFE, (byte)((text.Length + 2) >> 8), (byte)(text.Length + 2), .. text, .. jpeg[2..]];
    }
}
