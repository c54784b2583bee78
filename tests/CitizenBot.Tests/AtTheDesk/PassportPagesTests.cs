using System.Text.Json;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Words;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Tests.Cases;
using CitizenBot.Tests.Conversation;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.AtTheDesk;

/// <summary>A passport with many long dates comes in pieces, none longer than a message.</summary>
public sealed class PassportPagesTests
{
    private const int Longest = 600;
    private static readonly DateTime Now = Sample.Instant("2026-12-21 08:00");

    [Theory]
    [InlineData("vi", PassportState.Running)]
    [InlineData("vi", PassportState.MetLate)]
    [InlineData("en", PassportState.Running)]
    [InlineData("en", PassportState.MetLate)]
    public void Passport_OfManyDates_ComesInPieces(string locale, PassportState state)
    {
        var due = new DueArg(
            new(2027, 2, 1), "expected", new("khoản 1 Điều 16 Nghị định 124/2020, sửa bởi Nghị định 155/2026", "Article 16(1), Decree 124/2020, as amended by Decree 155/2026"), NoCalendar: true);
        var date = new PassportDate(
            new("Gửi quyết định giải quyết khiếu nại lần hai và công khai", "Send and publish the decision on a second complaint"), state, due,
            new("Phòng Kinh tế, Hạ tầng và Đô thị", "Office of the People's Council and Committee"), new(2027, 2, 9), 6);
        var view = new CaseViews(SampleOffices.Ward, RuleBook.Shipped, WorkCalendar.Shipped).View(Sample.AcceptedComplaint(), []);
        view = view with { Passport = new PassportView([.. Enumerable.Repeat(date, 7)], [new("second-from-paper", due with { Right = true, NoCalendar = false }), new("court"), new("ask")]) };

        var messages = Press(view, locale);

        Assert.InRange(messages.Count, 4, 9);
        Assert.All(messages, text => Assert.True(text.EnumerateRunes().Count() <= Longest, $"{text.EnumerateRunes().Count()}: {text}"));
        Assert.All(messages, text => Assert.NotEmpty(text));
        Assert.Contains("Hộ chiếu thời hạn KT-7M4XP-3", locale == "vi" ? messages[0] : "Hộ chiếu thời hạn KT-7M4XP-3", StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Press(CaseView view, string locale)
    {
        var dialogs = DialogCatalog.Load(Checkout.Dialogs());
        var desk = new ChatDesk(new DeskSetting { Office = SampleOffices.Ward, Rules = RuleBook.Shipped, Calendar = WorkCalendar.Shipped, Dialogs = dialogs });
        var web = new ChannelAbilities(16_000, Buttons: true, Edit: false, Upload: true, RequestLocation: false);
        var lookup = new CaseCardFor(view.Code, "m1");
        var turn = desk.Take(
            new ChatState { Locale = locale },
            new Incoming { Pressed = ButtonMeaning.Do(Acts.Passport, view.Code), Reply = new Reply { ActivityId = "m1", ReceivedAt = Now, Today = new(2026, 12, 21) } },
            new DeskContext
            {
                Now = Now,
                Today = new(2026, 12, 21),
                Channel = "web",
                Abilities = web,
                OfficialId = "chu-tich",
                Lookups = new Dictionary<string, LookupResult> { [lookup.Name] = new LookupResult(JsonSerializer.Serialize(new CaseCard { Case = view }), Now) },
            });
        var speaker = new Speaker(Wording.Load(Checkout.Dialogs()), new SpeakerSettings
        {
            Zone = SampleOffices.Ward.TimeZone, WorkingDaysLeft = WorkCalendar.Shipped.WorkingDaysLeft, OfficeWords = OfficeWords.Of(SampleOffices.Ward),
        });
        return [.. turn.Messages.Select(message => speaker.Say(message, locale, Now, web).Text)];
    }
}
