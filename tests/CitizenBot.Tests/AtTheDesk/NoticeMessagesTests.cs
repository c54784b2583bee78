using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Words;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Notices;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Tests.Conversation;
using CitizenBot.Tests.Transcripts;

namespace CitizenBot.Tests.AtTheDesk;

/// <summary>Every notice that can be owed has words in both languages, and its beginning betrays nothing on a lock screen.</summary>
public sealed class NoticeMessagesTests
{
    private static readonly World World = new();
    private static readonly DateTime Now = new(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc);

    private static readonly Speaker Speaker = new(Wording.Load(Checkout.Dialogs()), new SpeakerSettings
    {
        Zone = World.Office.TimeZone,
        WorkingDaysLeft = WorkCalendar.Shipped.WorkingDaysLeft,
        OfficeWords = OfficeWords.Of(World.Office),
    });

    public static TheoryData<string, Audience, string> All()
    {
        var rows = new TheoryData<string, Audience, string>();
        var events = typeof(NoticeEvent).GetFields().Select(field => (string)field.GetRawConstantValue()!).Append("an-event-of-tomorrow");
        foreach (var name in events)
        {
            foreach (var audience in Enum.GetValues<Audience>())
            {
                rows.Add(name, audience, "vi");
                rows.Add(name, audience, "en");
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Notice_HasWords_WithAndWithoutADate(string name, Audience audience, string locale)
    {
        foreach (var facts in (Dictionary<string, string>[])[new(), Facts()])
        {
            var text = Say(new Notice(name, audience, "citizen", "KT-CB6J5-W", facts, NoticeClass.Alert), locale);

            Assert.NotEmpty(text);
            Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(NoticeEvent.CaseNew, Audience.Official, "Hồ sơ mới KT-CB6J5-W, nhận 25/11/2026. Hạn đầu tiên: thứ Sáu, 04/12/2026 - còn 7 ngày làm việc.")]
    [InlineData(NoticeEvent.CaseNew, Audience.Group, "Hồ sơ mới KT-CB6J5-W. Phụ trách: Phòng Kinh tế, Hạ tầng và Đô thị. Hạn đầu tiên: thứ Sáu, 04/12/2026.")]
    [InlineData(NoticeEvent.CaseChanged, Audience.Citizen, "Hồ sơ KT-CB6J5-W có thay đổi ngày 25/11/2026.")]
    [InlineData(NoticeEvent.CaseOverdue, Audience.Citizen, "Hồ sơ KT-CB6J5-W có thay đổi ngày 25/11/2026.")]
    [InlineData(NoticeEvent.DeadlineDue, Audience.Official, "KT-CB6J5-W: HÔM NAY, thứ Sáu, 04/12/2026, là hạn cuối thụ lý.")]
    [InlineData(NoticeEvent.DeadlineEarlyMark, Audience.Official, "KT-CB6J5-W: mốc 10 ngày theo cách tính trước 01/7/2026 là Chủ nhật, 06/12/2026, sớm hơn hạn thụ lý thứ Sáu, 04/12/2026. Nên báo kết quả chậm nhất thứ Sáu, 04/12/2026.")]
    public void Notice_SaysCodeAndDate(string name, Audience audience, string expected) =>
        Assert.Equal(expected, Say(new Notice(name, audience, "x", "KT-CB6J5-W", Facts(), NoticeClass.Alert), "vi"));

    [Theory]
    [InlineData("khiếu nại")]
    [InlineData("tố cáo")]
    [InlineData("đất")]
    [InlineData("Nguyễn")]
    public void CitizensNotice_BetraysNothing(string word)
    {
        foreach (var name in (string[])[NoticeEvent.CaseChanged, NoticeEvent.CaseOverdue])
        {
            var text = Say(new Notice(name, Audience.Citizen, Notice.Citizen, "KT-CB6J5-W", Facts(), NoticeClass.Alert), "vi");

            Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string Say(Notice notice, string locale) =>
        Speaker.Say(new NoticeMessages(World.Office).For(notice), locale, Now, World.Abilities).Text;

    private static Dictionary<string, string> Facts() => new()
    {
        ["filed-on"] = "2026-11-25",
        ["date"] = "2026-11-25",
        ["due-on"] = "2026-12-04",
        ["purpose"] = "accept",
        ["early-mark"] = "2026-12-06",
        ["department"] = "kinh-te",
        ["person"] = "truong-kinh-te",
        ["year"] = "2028",
    };
}
