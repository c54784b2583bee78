using CitizenBot.Petitions.Offices;

namespace CitizenBot.Tests.Offices;

/// <summary>Every fault of an office file is told with its line, all in one reading.</summary>
public sealed class OfficeFileTests
{
    private const string Good = """
        id: mau
        name: { vi: UBND xã Mẫu, en: Sample commune }
        level: xa
        superior: { name: UBND tỉnh Mẫu, official: tinh }
        since: 2025-07-01
        time-zone: Asia/Ho_Chi_Minh
        code-prefix: MA
        head: chu-tich
        receiver: van-thu
        hours: ["07:30-11:30", "13:30-17:00"]
        quiet: "20:00-07:00"
        signing-place: trụ sở
        phone: 0272 000 0000
        discreet-phone: 0272 000 0001
        operator-phone: 0272 000 0002
        web-chat: https://chat.example.vn/
        reception-days: thứ Tư
        retention: theo quy định
        purpose-notice: "1"
        units:
          - { id: ap-1, name: Ấp 1, kind: ap }
        fields:
          - { id: dat, name: Đất, keywords: [đất] }
        departments:
          - { id: vp, name: Văn phòng, head: van-thu }
        officials:
          - { id: tinh, title: Ban tiếp dân tỉnh, outside: true }
          - { id: chu-tich, title: Chủ tịch, superior: tinh }
          - { id: van-thu, title: Văn thư, superior: chu-tich, roles: [receiver] }
        responsibilities:
          - { unit: ap-1, field: dat, kind: complaint, official: van-thu }
        """;

    [Fact]
    public void ConfidentialOfficerAndDaysBetweenReminders_AreChecked()
    {
        var good = Assert.IsType<OfficeFileResult.Loaded>(OfficeFile.Load(Good + "\nconfidential-officer: chu-tich\nremind-every: 5\n", "mau.yaml")).Office;
        var faults = Assert.IsType<OfficeFileResult.Faulty>(OfficeFile.Load(Good + "\nconfidential-officer: ai-do\nremind-every: 0\n", "mau.yaml")).Faults;

        Assert.Equal(("chu-tich", 5), (good.ConfidentialId, good.RemindEvery));
        Assert.Equal(3, Assert.IsType<OfficeFileResult.Loaded>(OfficeFile.Load(Good, "mau.yaml")).Office.RemindEvery);
        Assert.Contains(faults, fault => fault.ToString().Contains("ai-do", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.ToString().Contains("remind-every", StringComparison.Ordinal));
    }

    [Fact]
    public void Load_OfAWholeFile_GivesTheOffice()
    {
        var office = Assert.IsType<OfficeFileResult.Loaded>(OfficeFile.Load(Good, "mau.yaml")).Office;

        Assert.Equal("UBND xã Mẫu", office.Name.Vi);
        Assert.Equal("trụ sở", office.SigningPlace.In("en"));
        Assert.Equal(new DateOnly(2026, 12, 1), office.Day(new DateTime(2026, 11, 30, 17, 0, 0, DateTimeKind.Utc)));
    }

    [Theory]
    [InlineData("unknown key", "head: chu-tich", "haed: chu-tich", 8, "unknown key 'haed'")]
    [InlineData("missing key", "phone: 0272 000 0000", "# gone", 1, "lacks 'phone'")]
    [InlineData("dangling superior", "superior: chu-tich, roles", "superior: chu-tic, roles", 29, "names the official 'chu-tic'")]
    [InlineData("dangling unit", "unit: ap-1,", "unit: ap-2,", 31, "names the unit 'ap-2'")]
    [InlineData("circle", "title: Chủ tịch, superior: tinh", "title: Chủ tịch, superior: van-thu", 28, "chu-tich -> van-thu -> chu-tich")]
    [InlineData("double id", "id: chu-tich, title", "id: van-thu, title", 29, "used twice; first in line 28")]
    [InlineData("bad time", "\"07:30-11:30\"", "\"7h30-11h30\"", 10, "'7h30-11h30'")]
    [InlineData("bad zone", "Asia/Ho_Chi_Minh", "Asia/Kien_Tuong", 6, "time zone 'Asia/Kien_Tuong'")]
    [InlineData("bad day", "since: 2025-07-01", "since: 01/07/2025", 5, "must be a date such as 2025-07-01")]
    [InlineData("bad kind of unit", "kind: ap }", "kind: lang }", 21, "must be one of")]
    [InlineData("bad kind of petition", "kind: complaint", "kind: 0", 31, "kind '0' is not known")]
    [InlineData("bad role", "roles: [receiver]", "roles: [receiver, boss]", 29, "role 'boss'")]
    [InlineData("bad prefix", "code-prefix: MA", "code-prefix: M-1", 7, "capital letters")]
    [InlineData("bad address", "https://chat.example.vn/", "chat.example.vn", 16, "must be an address")]
    [InlineData("nobody receives", "roles: [receiver]", "roles: [handler]", 26, "nobody has the role 'receiver'")]
    [InlineData("no superior", "title: Văn thư, superior: chu-tich", "title: Văn thư", 29, "has no superior")]
    [InlineData("head denounced stays below", "official: tinh }", "official: van-thu }", 4, "would stay below the head")]
    [InlineData("reserved id", "id: tinh, title", "id: operator, title", 27, "is reserved")]
    [InlineData("not yaml", "units:", "units: [", 21, "is not YAML")]
    public void Load_WithAFault_NamesItsLine(string row, string good, string bad, int line, string sentence)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);

        var faults = Faults(Good.Replace(good, bad, StringComparison.Ordinal));

        Assert.True(
            faults.Any(fault => fault.Line == line && fault.Sentence.Contains(sentence, StringComparison.Ordinal)),
            $"{row}: {string.Join('\n', faults)}");
    }

    [Fact]
    public void Load_WithSeveralFaults_TellsThemAllInTheOrderOfTheirLines()
    {
        var faults = Faults(Good.Replace("since: 2025-07-01", "since: soon", StringComparison.Ordinal)
            .Replace("kind: ap }", "kind: lang, colour: red }", StringComparison.Ordinal)
            .Replace("outside: true", "outside: true, roles: clerk", StringComparison.Ordinal));

        Assert.Equal([5, 21, 21, 27], faults.Select(fault => fault.Line).Take(4));
        Assert.Equal("mau.yaml:5: 'since' of the office must be a date such as 2025-07-01.", faults[0].ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b")]
    [InlineData("just text")]
    [InlineData("officials: 5\nunits: {a: b}\nsuperior: x")]
    [InlineData("id: a\nid: b")]
    [InlineData("id: *nowhere")]
    [InlineData("? [a, b]\n: c")]
    [InlineData("id: &a [*a]\nunits: *a")]
    [InlineData("units:\n  -\n  - x\n  - {id: }\nhours: [[1], 2]\nremote: 7\nquiet: 25:00-26:00")]
    public void Load_OfSomethingElse_IsRefusedAndNeverThrows(string yaml) => Assert.NotEmpty(Faults(yaml));

    private static IReadOnlyList<OfficeFileFault> Faults(string yaml) =>
        Assert.IsType<OfficeFileResult.Faulty>(OfficeFile.Load(yaml, "mau.yaml")).Faults;
}
