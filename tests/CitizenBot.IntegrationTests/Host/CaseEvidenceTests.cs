using System.Text;
using System.Text.Json;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Files;
using CitizenBot.Host.Turns;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>Files become part of a case, officials open them, and the person hears of each.</summary>
public sealed class CaseEvidenceTests
{
    private static readonly string[] Both = ["soon", "late"];

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task TheReceiptTellsWhatIsStored_AndOneMoreMessageTheRest(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        channel.Give("soon", FileFetchTests.Jpeg());
        await FileFetchTests.Send(house, "soon");
        await house.Fetch();
        house.Time.Advance(TimeSpan.FromSeconds(1));
        await FileFetchTests.Send(house, "late");

        var filed = await File(house, channel, Complaint(house.Now, "soon", "late", "a stranger's"));

        Assert.Equal(["soon.jpg stored", "late.jpg received"], filed.Evidence.Select(view => $"{view.Name} {view.State}"));
        Assert.Equal(Both, (await house.Shelf.ListOfCase(filed.Case.Code, TestHouse.Stop)).Select(view => view.Handle));
        Assert.Empty(await Rests(files, filed.Case.Code));

        channel.Give("late", FileFetchTests.Jpeg());
        await house.Fetch();
        await house.Fetch();

        Assert.Single(await Rests(files, filed.Case.Code));
        Assert.Equal("stored", (await house.Shelf.List(["late"], TestHouse.Stop))[0].State);
    }

    [Fact]
    public async Task ADenouncerWhoWantsNoNotices_HearsNoMore()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        await FileFetchTests.Send(house, "late");
        var filed = await File(house, channel, new FilePetition
        {
            Kind = PetitionKind.Denunciation,
            FieldId = "dat-dai",
            Content = [new("Hai đoạn.", house.Now)],
            Accused = new("ông Lê Văn Ví Dụ, cán bộ địa chính phường", AtThisOffice.Yes, IsHead: false),
            Identity = new("Nguyễn Thị Mẫu", SafeContact: "gọi sau 18 giờ"),
            Evidence = [Evidence("late", house.Now)],
        });

        await house.Fetch();

        Assert.Empty(await Rests(files, filed.Case.Code));
        Assert.Equal("failed", (await house.Shelf.ListOfCase(filed.Case.Code, TestHouse.Stop))[0].State);
        Assert.Empty(await RawSql.Run(files, "SELECT 1 FROM files WHERE owed"));
    }

    [Fact]
    public async Task AReceipt_WaitsForFilesOnTheirWay_ButNeverLongerThanItsPatience()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        var evidence = new CaseEvidence(house.Store, house.Signals, new EvidencePatience(TimeSpan.FromSeconds(5)), files.Time);
        channel.Give("soon", FileFetchTests.Jpeg());
        await FileFetchTests.Send(house, "soon");
        var chat = (await house.Store.LoadChat("test", "an", TestHouse.Stop))!;

        var waiting = evidence.Wait([Evidence("soon", house.Now)], chat, TestHouse.Stop);
        await house.Fetch();
        Assert.Equal(FileState.Stored, Assert.Single(await waiting).State);

        await FileFetchTests.Send(house, "late");
        waiting = evidence.Wait([Evidence("late", house.Now)], chat, TestHouse.Stop);
        files.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(FileState.Received, Assert.Single(await waiting).State);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task OnlyWhoMayAct_OpensTheFiles_AndEachOpeningIsWrittenDown(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        channel.Give("soon", FileFetchTests.Jpeg());
        await FileFetchTests.Send(house, "soon");
        await house.Fetch();
        var filed = await File(house, channel, Complaint(house.Now, "soon"));
        var chat = (await house.Store.LoadChat("test", "an", TestHouse.Stop))!;

        async Task<EvidenceAnswer> Open(string? official)
        {
            var draft = new CommitDraft();
            var json = await house.Lookups.Perform(new EvidenceOf(filed.Case.Code, "a"), chat, Context(house, channel) with { OfficialId = official }, draft, TestHouse.Stop);
            await house.Store.Commit(draft.ToCommit(house.Now), TestHouse.Stop);
            return JsonSerializer.Deserialize<EvidenceAnswer>(json)!;
        }

        Assert.Equal("not-yours", (await Open(null)).Refused);
        Assert.Equal("not-yours", (await Open("ha-tang-do-thi")).Refused);
        Assert.Equal("soon", Assert.Single((await Open("truong-kinh-te")).Files).Handle);
        await Open("truong-kinh-te");

        var opened = (await house.Store.ReadAudit(filed.Case.Code, TestHouse.Stop)).Where(row => row.Act == CaseEventKey.EvidenceOpened).ToList();
        Assert.Equal(["truong-kinh-te", "truong-kinh-te"], opened.Select(row => row.Actor));
        Assert.Null((await house.Store.VerifyLog(TestHouse.Stop)).Broken);
    }

    [Fact]
    public async Task LateFiles_JoinACaseOfTheSameChatOnly()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        await FileFetchTests.Send(house, "soon", "late");
        var filed = await File(house, channel, Complaint(house.Now, "soon"));
        var stranger = await house.Store.OpenChat("test", "stranger", "vi", TestHouse.Stop);
        var add = new AddEvidenceCommand(filed.Case.Code, [Evidence("late", house.Now)]);

        Assert.IsType<CommandOutcome.NotYours>(await Carry(house, channel, add, stranger));
        Assert.IsType<CommandOutcome.Done>(await Carry(house, channel, add, (await house.Store.LoadChat("test", "an", TestHouse.Stop))!));

        Assert.Equal(Both, (await house.Shelf.ListOfCase(filed.Case.Code, TestHouse.Stop)).Select(view => view.Handle));
        Assert.Single(await house.Store.ReadAudit(filed.Case.Code, TestHouse.Stop), row => row.Act == CaseEventKey.EvidenceAdded);
    }

    [Fact]
    public async Task Enclosures_GiveTheCopyOfAPicture_AndTheOriginalOfEverythingElse()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        channel.Give("photo", FileFetchTests.Jpeg());
        channel.Give("letter", "%PDF-1.7"u8.ToArray());
        await FileFetchTests.Send(house, "photo", "letter", "gone");
        await house.Fetch();

        async Task<string> Sent(Enclosure enclosure)
        {
            var file = await house.Enclosures.Resolve(enclosure, "vi", house.Now, TestHouse.Stop);
            return file is null ? "nothing" : $"{file.Name} {file.ContentType} {file.Original} {(await file.Open(TestHouse.Stop))?.Length > 0}";
        }

        Assert.Equal("a.jpg image/jpeg False True", await Sent(new Enclosure.Stored("a.jpg", "photo", Original: false)));
        Assert.Equal("a.jpg image/jpeg True True", await Sent(new Enclosure.Stored("a.jpg", "photo", Original: true)));
        Assert.Equal("don.pdf application/pdf True True", await Sent(new Enclosure.Stored("don.pdf", "letter", Original: false)));
        Assert.Equal("nothing", await Sent(new Enclosure.Stored("a.jpg", "gone", Original: false)));
        var text = (await house.Enclosures.Resolve(new Enclosure.Text("KT.txt", [new Line("desk.trouble"), new Line("desk.busy")]), "vi", house.Now, TestHouse.Stop))!;
        Assert.Equal(("KT.txt", "text/plain; charset=utf-8"), (text.Name, text.ContentType));
        Assert.Contains("trục trặc", Encoding.UTF8.GetString((await text.Open(TestHouse.Stop))!), StringComparison.Ordinal);
        Directory.Delete(files.Options.FilesDirectory, recursive: true);
        Assert.Equal("a.jpg image/jpeg False False", await Sent(new Enclosure.Stored("a.jpg", "photo", Original: false)));
    }

    private static FilePetition Complaint(DateTime now, params string[] handles) => new()
    {
        Kind = PetitionKind.Complaint,
        FieldId = "dat-dai",
        Place = new("kp5", "kp5 duong hung vuong"),
        Content = [new("Phường thu hồi 120 m2 đất vườn của tôi.", now)],
        Wanted = "trả lại đất",
        Decision = new("412/QĐ-UBND", new(2026, 8, 10), DecisionSigner.CommuneChairman),
        ReceivedOn = new(2026, 11, 20),
        Identity = new("Nguyễn Thị Mẫu", "Khu phố 5", "0900000000"),
        NoticesConsent = true,
        Evidence = [.. handles.Select(handle => Evidence(handle, now))],
    };

    private static EvidenceFile Evidence(string handle, DateTime now) => new(handle, "photo", null, null, now);

    private static DeskContext Context(TestHouse house, ScriptedChannel channel) =>
        new() { Now = house.Now, Today = new DateOnly(2026, 11, 25), Channel = channel.Id, Abilities = channel.Abilities };

    private static async Task<CommandOutcome.Filed> File(TestHouse house, ScriptedChannel channel, FilePetition petition) =>
        Assert.IsType<CommandOutcome.Filed>(await Carry(house, channel, new FileCommand(petition), (await house.Store.LoadChat("test", "an", TestHouse.Stop))!));

    private static async Task<CommandOutcome> Carry(TestHouse house, ScriptedChannel channel, DeskCommand command, ChatRow chat)
    {
        var draft = new CommitDraft();
        var outcome = await house.Work.Carry(command, chat, Context(house, channel), draft, TestHouse.Stop);
        Assert.Equal(CommitOutcome.Committed, (await house.Store.Commit(draft.ToCommit(house.Now), TestHouse.Stop)).Outcome);
        return outcome;
    }

    private static Task<List<object?[]>> Rests(DatabaseFixture files, string code) =>
        RawSql.Run(files, $"SELECT 1 FROM outbox WHERE case_code = '{code}' AND class = {(int)OutboxClass.Reply}");
}
