using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Storage;

/// <summary>Invented rows for the storage tests.</summary>
internal static class Some
{
    public static readonly DateOnly Day = new(2026, 11, 25);

    public static OutboxWrite Reply(string lane, string body) => new(lane, OutboxClass.Reply, body);

    public static OutboxWrite Alert(string lane, string body) => new(lane, OutboxClass.Alert, body);

    public static CaseWrite Case(string code, DateTime now, string? chat = null, bool isSealed = false) =>
        new(new CaseRow
        {
            Code = code, Kind = isSealed ? null : "complaint", Office = "kt", Unit = "kp5", Field = "land", Stage = "received", FiledAt = now, FiledOn = Day,
            Locale = "vi", FiledByChat = chat, Record = "{}", WantsNotices = true,
        })
        {
            Sealed = isSealed, Content = """{"text":"rào lấn lối đi"}""", Identity = """{"name":"Nguyễn Thị Mẫu"}""", Pin = "482915", Person = "0900000000",
        };

    public static ClockRow Clock(string code, string id, DateTime? next) => new()
    {
        Id = id, CaseCode = code, Purpose = "accept", RuleId = "KN-TL-1", Effective = new DateOnly(2026, 7, 1), CalendarVersion = "2026.1",
        StartOn = Day, DueOn = new DateOnly(2026, 12, 4), Certain = true, State = "running", NextStageAt = next, Rest = """{"note":"x"}""",
    };
}
