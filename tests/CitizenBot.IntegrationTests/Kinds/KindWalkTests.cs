using CitizenBot.Host.Turns;
using CitizenBot.IntegrationTests.Host;
using CitizenBot.IntegrationTests.Telegram;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Kinds;

/// <summary>
/// Each kind of petition from filing to its end through the whole host: citizen, counter, responsible official, verifier, the
/// second person, the one who urges and the one who decides, each in a chat of their own; the citizen on one channel, the
/// officials on the other; on both databases.
/// </summary>
public sealed class KindWalkTests
{
    private static readonly byte[] Paper = "%PDF-1.7 ket qua"u8.ToArray();

    public static TheoryData<PetitionKind, string, DatabaseProvider> Walks() =>
        [.. from kind in Enum.GetValues<PetitionKind>() from channel in (string[])["telegram", "web"] from provider in Enum.GetValues<DatabaseProvider>() select (kind, channel, provider)];

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task AKind_FromFilingToItsEnd(PetitionKind kind, string channel, DatabaseProvider provider)
    {
        await using var telegram = await TelegramHouse.Open(provider);
        var path = KindPath.Of(kind, channel == "telegram");
        var staff = new KindStaff(telegram, channel == "telegram");
        var responsible = await staff.Of(path.Responsible);
        var verifier = await staff.Of(path.Verifier.Id);
        var urger = await staff.Of(path.Urger);
        if (path.FromTheDesk)
        {
            await staff.Of("tiep-nhan");
            await staff.Of("chanh-van-phong");
        }

        Assert.Contains("Xin xem lại", await staff.Citizen.Walk(path.Filing), StringComparison.Ordinal);
        var filed = Talk.Receipt(await staff.Citizen.Press("Gửi đơn"));

        await Receive(staff, path, filed);
        await Verify(staff, path, filed, responsible, verifier);
        await Urge(staff, filed, responsible, urger);
        await Decide(staff, path, filed);
        await Read(staff, path, filed);
        if (path.HasDecision)
        {
            await Close(staff, path, filed, responsible);
        }

        await IsOver(staff.House, path, filed);
    }

    /// <summary>Who has the case says so; the paper is signed, the case accepted, where the law asks for that.</summary>
    private static async Task Receive(KindStaff staff, KindPath path, Filed filed)
    {
        if (path.FromTheDesk)
        {
            var desk = await staff.Of("tiep-nhan");
            Assert.Contains("chưa có người phụ trách", await desk.News(), StringComparison.Ordinal);
            await desk.Press("Nhận việc");
            var given = await (await staff.Of("chanh-van-phong")).Walk("/viec", "[Việc của cấp dưới]", $"[{filed.Code}]", "[Giao người khác]", "Lê Thị Lan", "Việc của phòng Văn hóa.", "[Xác nhận]");
            Assert.Contains("Hồ sơ này nay do người khác làm", given, StringComparison.Ordinal);
        }

        var responsible = await staff.Of(path.Responsible);
        Assert.Contains(filed.Code, await responsible.News(), StringComparison.Ordinal);
        Assert.Contains("Đã ghi anh/chị nhận", await responsible.Press("Đã nhận"), StringComparison.Ordinal);
        Assert.Contains("có thay đổi ngày 25/11/2026", await staff.Citizen.News(), StringComparison.Ordinal);
        if (path.Sealed)
        {
            await OpenIdentity(staff, responsible);
        }

        await staff.Morning(11, 27);
        if (path.Signer is null)
        {
            return;
        }

        var signer = await staff.Of(path.Signer);
        await signer.Start($"case-{filed.Code}");
        Assert.Contains("Đã ghi đơn giấy có chữ ký", await signer.Walk("[Ghi đơn giấy đã ký]", "[Hôm nay]", "[Xác nhận]"), StringComparison.Ordinal);
        await staff.Morning(11, 30);
        await responsible.Start($"case-{filed.Code}");
        Assert.Contains("Đã ghi thụ lý", await responsible.Walk("[Thụ lý]", "88/TB-UBND", "[Xác nhận]"), StringComparison.Ordinal);
        if (path.Sealed)
        {
            // The one who denounces is told in writing that it was accepted (Điều 29 Luật Tố cáo).
            await responsible.Walk("[Đã gửi văn bản]", "[Hôm nay]", "[Xác nhận]");
        }

        Assert.Equal(new DateOnly(2026, 11, 30), (await Record(staff.House, filed)).AcceptedOn);
    }

    private static async Task OpenIdentity(KindStaff staff, Talk responsible)
    {
        var second = await staff.Of("chu-tich");
        await responsible.Walk("[Người nộp]", "Kiểm tra danh tính trước khi thụ lý.", "[Xác nhận]");
        await second.News();
        await second.Walk("[Xem yêu cầu]", "[Đồng ý]");
        await responsible.News();
        Assert.Contains("Nguyễn Thị Mẫu", await responsible.Walk("[Xem yêu cầu]", "[Mở một lần]"), StringComparison.Ordinal);
    }

    /// <summary>Given to a verifier, who asks; the citizen answers; the answer and a note stand in the file for those who handle it.</summary>
    private static async Task Verify(KindStaff staff, KindPath path, Filed filed, Talk responsible, Talk verifier)
    {
        await responsible.Start($"case-{filed.Code}");
        Assert.Contains("đang xác minh", await responsible.Walk("[Giao xác minh]", path.Verifier.Called, "[Chưa có số]", "[Xác nhận]"), StringComparison.Ordinal);
        Assert.Contains($"được giao xác minh hồ sơ {filed.Code}", await verifier.News(), StringComparison.Ordinal);
        await verifier.Walk("[Mở hồ sơ]", "[Hỏi người dân]", "Xin cho biết có ai chứng kiến.", "04/12/2026", "[Xác nhận]");

        await staff.Citizen.News();
        await See(staff, path, filed);
        Assert.Contains("Đã gửi câu trả lời", await staff.Citizen.Walk("[Trả lời]", "Chị ở quầy số 3 có thấy.", "[Xong]"), StringComparison.Ordinal);

        Assert.Contains("người dân đã trả lời", await verifier.News(), StringComparison.Ordinal);
        await verifier.Walk("[Mở hồ sơ]", "[Ghi chú nội bộ]", "Camera còn lưu.", "[Xác nhận]");
        await responsible.Start($"case-{filed.Code}");
        var file = await responsible.Press("Nội dung");
        Assert.Contains("Người dân trả lời: Chị ở quầy số 3 có thấy.", file, StringComparison.Ordinal);
        Assert.Contains("): Camera còn lưu.", file, StringComparison.Ordinal);
    }

    /// <summary>Urged, answered; each reads what the other wrote.</summary>
    private static async Task Urge(KindStaff staff, Filed filed, Talk responsible, Talk urger)
    {
        await staff.Morning(12, 2);
        await responsible.News();
        await urger.Walk("/hoso", filed.Code, "[Đôn đốc, hẹn ngày]", "Đề nghị báo cáo tiến độ.", "03/12/2026", "[Xác nhận]");
        Assert.Contains("cấp trên đôn đốc", await responsible.News(), StringComparison.Ordinal);
        await responsible.Press("Mở hồ sơ");
        Assert.Contains("): Đề nghị báo cáo tiến độ.", await responsible.Press("Nội dung"), StringComparison.Ordinal);
        await responsible.Walk("[Mở hồ sơ]", "[Trả lời đôn đốc]", "Đã xác minh, trình ngày 07/12.", "[Xác nhận]");
        Assert.Contains("đã trả lời đôn đốc", await urger.News(), StringComparison.Ordinal);
        await urger.Press("Mở hồ sơ");
        Assert.Contains("): Đã xác minh, trình ngày 07/12.", await urger.Press("Nội dung"), StringComparison.Ordinal);
    }

    /// <summary>The result with its paper, by whoever signs it.</summary>
    private static async Task Decide(KindStaff staff, KindPath path, Filed filed)
    {
        var decider = await staff.Of(path.Decider);
        await staff.Morning(12, 7);
        await decider.Start($"case-{filed.Code}");
        await decider.Walk(["[Ghi kết quả]", .. path.Result, "Có căn cứ trong hồ sơ.", "Việc của ông/bà đã được giải quyết."]);
        Assert.Contains("Đã nhận 1 tệp", await staff.Send(decider, Paper, "ket-qua.pdf", "application/pdf"), StringComparison.Ordinal);
        Assert.Contains("Đã ghi kết quả", await decider.Walk("[Xong]", "[Xác nhận]"), StringComparison.Ordinal);
        Assert.Equal(path.HasDecision ? CaseStage.Decided : CaseStage.Closed, (await Record(staff.House, filed)).Stage);
    }

    /// <summary>The citizen reads the result, gets the paper as it is, and says how they found it.</summary>
    private static async Task Read(KindStaff staff, KindPath path, Filed filed)
    {
        Assert.Contains($"Hồ sơ {filed.Code} có thay đổi ngày 07/12/2026", await staff.Citizen.News(), StringComparison.Ordinal);
        var result = await See(staff, path, filed);
        Assert.Contains("Việc của ông/bà đã được giải quyết.", path.Sealed ? await staff.Citizen.Press("Văn bản") : result, StringComparison.Ordinal);
        Assert.Equal(Paper, await staff.Received("ket-qua.pdf"));
        if (result.Contains("Ông/bà đã nhận được văn bản này chưa ạ?", StringComparison.Ordinal))
        {
            Assert.Contains("nên gửi trước", await staff.Citizen.Press("Đã nhận hôm nay"), StringComparison.Ordinal);
        }
        else if (result.Contains("Ở chỗ ông/bà đã hết chưa ạ?", StringComparison.Ordinal))
        {
            await staff.Citizen.Press("Đã hết");
        }

        Assert.Contains("Cảm ơn", await staff.Citizen.Press("Hài lòng"), StringComparison.Ordinal);
    }

    /// <summary>Sent, published where the law says so, carried out, closed; the citizen reads the end.</summary>
    private static async Task Close(KindStaff staff, KindPath path, Filed filed, Talk responsible)
    {
        await staff.Morning(12, 8);
        await responsible.Walk("/viec");
        await responsible.Press(filed.Code);
        await responsible.Walk("[Đã gửi văn bản]", "[Hôm nay]", "[Xác nhận]");
        if (path.Sealed)
        {
            await responsible.Walk("[Đã công khai]", "[Niêm yết]", "[Hôm nay]", "[Xác nhận]");
        }

        await responsible.Walk("[Đã thi hành]", "[Hôm nay]", "Đã làm xong theo văn bản.", "[Xác nhận]");
        Assert.Contains("đã khép lại", await responsible.Walk("[Kết thúc hồ sơ]", "[Hôm nay]", "[Xác nhận]"), StringComparison.Ordinal);
        await staff.Citizen.News();
        Assert.Contains(path.Sealed ? "kết thúc hồ sơ" : $"Hồ sơ {filed.Code} đã kết thúc ngày 08/12/2026.", await See(staff, path, filed), StringComparison.Ordinal);
    }

    /// <summary>Nothing runs, nothing is owed, and the log names everybody who did something, unbroken.</summary>
    private static async Task IsOver(TestHouse house, KindPath path, Filed filed)
    {
        var loaded = (await house.Store.LoadCase(filed.Code, TestHouse.Stop))!;
        var record = CaseRows.Record(loaded.Row);
        Assert.Equal((CaseStage.Closed, 3), (record.Stage, record.Rating));
        Assert.DoesNotContain(loaded.Clocks, clock => clock.State == "Running" && ClockPurpose.Warns(clock.Purpose));
        var acts = (await house.Store.ReadAudit(filed.Code, TestHouse.Stop)).Select(entry => $"{entry.Actor} {entry.Act.Split(' ')[0]}").ToList();
        string[] expected =
        [
            $"{path.Responsible} acknowledged", $"{path.Responsible} verification-assigned", $"{path.Verifier.Id} asked", "citizen answered", $"{path.Verifier.Id} noted",
            $"{path.Urger} urged", $"{path.Responsible} urge-answered", $"{path.Decider} result-recorded", "citizen rated",
        ];
        Assert.Equal(expected, expected.Intersect(acts));
        Assert.Null((await house.Store.VerifyLog(TestHouse.Stop)).Broken);
        Assert.Empty(await house.Store.Parked(TestHouse.Stop));
    }

    /// <summary>What stands behind the newest notice of the citizen's; a sealed case asks for its PIN.</summary>
    private static async Task<string> See(KindStaff staff, KindPath path, Filed filed)
    {
        var seen = await staff.Citizen.Press("Xem");
        return path.Sealed ? await staff.Citizen.Say(filed.Pin) : seen;
    }

    private static async Task<CaseRecord> Record(TestHouse house, Filed filed) => CaseRows.Record((await house.Store.LoadCase(filed.Code, TestHouse.Stop))!.Row);
}
