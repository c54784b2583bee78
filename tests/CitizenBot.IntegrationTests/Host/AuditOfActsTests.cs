using System.Text.Json;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Turns;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>Every act leaves an entry: a new command that is not driven here, or leaves none, fails.</summary>
public sealed class AuditOfActsTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task EveryCommand_LeavesAnEntryThatNamesItsActor(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        await FileFetchTests.Send(house, "late", "scan");
        var chat = (await house.Store.LoadChat("test", "an", TestHouse.Stop))!;
        var driven = new HashSet<Type>();
        var silent = new List<string>();

        async Task<CommandOutcome> Drive(DeskCommand command, string? official = null)
        {
            house.Time.Advance(TimeSpan.FromMinutes(1));
            var before = await Entries(files);
            var draft = new CommitDraft();
            var context = new DeskContext { Now = house.Now, Today = new DateOnly(2026, 11, 25), Channel = channel.Id, Abilities = channel.Abilities, OfficialId = official };
            var outcome = await house.Work.Carry(command, chat, context, draft, TestHouse.Stop);
            Assert.Equal(CommitOutcome.Committed, (await house.Store.Commit(draft.ToCommit(house.Now), TestHouse.Stop)).Outcome);
            Assert.False(outcome is CommandOutcome.NotYours or CommandOutcome.Refused, $"{command.GetType().Name} was not carried out: {outcome}");
            driven.Add(command.GetType());
            var written = (await Entries(files)).Except(before).ToList();
            if (!written.Any(entry => entry.StartsWith((official ?? (command is LinkCommand ? "truong-kinh-te" : "citizen")) + " ", StringComparison.Ordinal)))
            {
                silent.Add(command.GetType().Name);
            }

            return outcome;
        }

        var complaint = Assert.IsType<CommandOutcome.Filed>(await Drive(new FileCommand(Complaint(house.Now)))).Case.Code;
        var denunciation = Assert.IsType<CommandOutcome.Filed>(await Drive(new FileCommand(Denunciation(house.Now)))).Case.Code;
        await Drive(new AddEvidenceCommand(complaint, [new("late", "photo", null, null, house.Now)]));
        await Drive(new AddScansCommand(complaint, [new("scan", "photo", null, null, house.Now)]), "truong-kinh-te");
        await Drive(new ActCommand(complaint, new CaseAction.Acknowledge()), "truong-kinh-te");
        await Drive(new ActCommand(complaint, new CaseAction.Sign(new(2026, 11, 25))), "truong-kinh-te");
        await Drive(new CitizenActCommand(complaint, new CaseAction.AskWithdrawal("một phần", "own")));
        await Drive(new ActCommand(complaint, new CaseAction.Note("Đã gọi điện cho người nộp.")), "truong-kinh-te");
        await Drive(new ActCommand(complaint, new CaseAction.Ask("Xin gửi trang 3 của sổ.", new(2026, 11, 30))), "truong-kinh-te");
        await Drive(new AnswerCommand(complaint, "Tôi gửi sau.", [], ByPin: false));
        await Drive(new ActCommand(complaint, new CaseAction.Accept(new(2026, 11, 25), "88/TB-UBND")), "truong-kinh-te");
        await Drive(new UrgeUnitCommand("kinh-te", new(2026, 11, 27), "Báo cáo hồ sơ chậm."), "pho-chu-tich");
        await Drive(new AnswerUnitUrgeCommand((await house.Store.DueFollowUps([FollowUpKind.UrgeUnit], house.Now.AddDays(9), 1, TestHouse.Stop)).Single().Id, "Đang làm."), "truong-kinh-te");
        await Drive(new SnoozeCommand(complaint, new(2026, 11, 27), "verification", null), "truong-kinh-te");
        await Drive(new NudgeCommand(complaint), "pho-chu-tich");
        await Drive(new NoteReminderCommand(complaint), "truong-kinh-te");
        await Drive(new TakeLeaveCommand(new(2026, 11, 26), new(2026, 11, 27), "truong-van-hoa"), "truong-kinh-te");
        await Drive(new EndLeaveCommand((await house.Store.Leaves(new(2026, 11, 25), TestHouse.Stop)).Single().Id), "truong-kinh-te");
        await Drive(new AskOpeningCommand(denunciation, "Kiểm tra danh tính."), "pho-chu-tich");
        await Drive(new DeclineOpeningCommand(denunciation, "Chưa cần."), "chu-tich");
        await Drive(new AskOpeningCommand(denunciation, "Cần gửi giấy mời."), "pho-chu-tich");
        await Drive(new AgreeOpeningCommand(denunciation), "chu-tich");
        await Drive(new UseOpeningCommand(denunciation), "pho-chu-tich");
        await Drive(new ExportDataCommand(null, null));
        var asked = Assert.IsType<CommandOutcome.DataAsked>(await Drive(new DataRequestCommand("correct", "Sai số điện thoại.", complaint)));
        await Drive(new DataActCommand(asked.Request.Id, DataActs.Done, null), "tiep-nhan");
        house.Time.Advance(TimeSpan.FromDays(60));
        await Drive(new DelayCommand(complaint, new(2027, 2, 10), "Chờ đo đạc."), "truong-kinh-te");
        await Plant(house);
        await Drive(new HotspotCommand("hs-1", null), "pho-chu-tich");
        await Drive(new PlanHotspotCommand("hs-1", [new HotspotTask(1, TaskAct.Visit, "truong-kinh-te", new(2027, 3, 1))]), "chu-tich");
        await Drive(new TaskDoneCommand("hs-1", 1), "chu-tich");
        await Drive(new HotspotLetterCommand("hs-1", TaskAct.Answer, "Đã hút bùn cống."), "chu-tich");
        await Drive(new EarlyReportCommand("ha-tang", "kp4", "Cống sắp sập."), "chu-tich");
        await Drive(new HotspotCommand("hs-1", HotspotDismissal.KnownEvent), "chu-tich");
        await Drive(new MoveDraftCommand("f-1"));
        await Drive(new LinkCommand(await house.Invitation("truong-kinh-te")));
        await Drive(new ForgetCommand());

        var commands = typeof(DeskCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DeskCommand)) && !type.IsAbstract);
        Assert.Equal([], commands.Except(driven).Select(type => $"{type.Name} is not driven here"));
        Assert.Equal([], silent);
        Assert.Null((await house.Store.VerifyLog(TestHouse.Stop)).Broken);
    }

    /// <summary>What an official reads is an act too.</summary>
    [Fact]
    public async Task ReadingContentOrEvidence_LeavesAnEntry()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var filed = await house.Page("citizen").FileComplaint();
        await official.News();

        await official.Walk("[Mở hồ sơ]", "[Nội dung]", "[Mở hồ sơ]", "[Người nộp]");

        Assert.Equal(
            ["content-opened", "identity-opened"],
            (await house.Store.ReadAudit(filed.Code, TestHouse.Stop)).Where(entry => entry.Actor == "truong-kinh-te").Select(entry => entry.Act));
    }

    private static async Task Plant(TestHouse house)
    {
        var day = new DateOnly(2026, 11, 25);
        var record = HotspotLife.Forms(new HotspotSighting("moi-truong", ["kp3"], day.AddDays(-5), day, 12, 2.4, 900), "hs-1");
        var row = new HotspotRow { Id = record.Id, Field = record.FieldId, State = "forming", OpenedOn = day, ChangedAt = house.Now, Body = JsonSerializer.Serialize(record), Version = 0 };
        Assert.Equal(CommitOutcome.Committed, (await house.Store.Commit(new TurnCommit { At = house.Now, Hotspots = [row] }, TestHouse.Stop)).Outcome);
    }

    private static async Task<List<string>> Entries(DatabaseFixture files) =>
        [.. (await RawSql.Run(files, "SELECT actor, act, case_code, seq FROM audit")).Select(row => string.Join(' ', row))];

    private static FilePetition Complaint(DateTime now) => new()
    {
        Kind = PetitionKind.Complaint,
        FieldId = "dat-dai",
        Place = new("kp5", "kp5 duong hung vuong"),
        Content = [new("Phường thu hồi 120 m2 đất vườn của tôi.", now)],
        Wanted = "trả lại đất",
        Decision = new("412/QĐ-UBND", new(2026, 8, 10), DecisionSigner.CommuneChairman),
        ReceivedOn = new(2026, 11, 20),
        Identity = new("Nguyễn Thị Mẫu", "Khu phố 5", "0900000000"),
    };

    private static FilePetition Denunciation(DateTime now) => new()
    {
        Kind = PetitionKind.Denunciation,
        FieldId = "dat-dai",
        Content = [new("Hai đoạn.", now)],
        Accused = new("ông Lê Văn Ví Dụ, cán bộ địa chính phường", AtThisOffice.Yes, IsHead: false),
        Identity = new("Nguyễn Thị Mẫu", SafeContact: "gọi sau 18 giờ"),
    };
}
