using System.Text.Json;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Words;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Oversight;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Oversight;
using CitizenBot.Tests.Conversation;
using CitizenBot.Tests.Offices;
using CsCheck;

namespace CitizenBot.Tests.Oversight;

/// <summary>Reports in words: within the length of a message in both languages, and no code where only counts may be.</summary>
public sealed class ReportMessagesTests
{
    private const int Longest = 600;
    private static readonly Office Office = SampleOffices.Ward;
    private static readonly ChannelAbilities Web = new(16_000, Buttons: true, Edit: false, Upload: true, RequestLocation: false);

    private static readonly Speaker Speaker = new(Wording.Load(Checkout.Dialogs()), new SpeakerSettings
    {
        Zone = Office.TimeZone,
        WorkingDaysLeft = WorkCalendar.Shipped.WorkingDaysLeft,
        OfficeWords = OfficeWords.Of(Office),
    });

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Messages_StayShort_WithTheLongestNamesAndThreeDigits(string locale)
    {
        var report = Busy();

        Assert.All(ReportMessages.Owed(report, OversightScope.Whole, Office), message => Assert.True(Length(message, locale) <= Longest, Say(message, locale)));
        Assert.All(ReportMessages.Owed(report, OversightScope.Counts, Office), message => Assert.True(Length(message, locale) <= Longest, Say(message, locale)));
        Assert.True(Length(ReportMessages.For(report with { Through = report.Period.From }, OversightScope.Whole, Office, onDemand: true), locale) <= Longest);
    }

    /// <summary>4.13: "Mọi con số của hình cũng có trong tin": whoever cannot see the picture reads it.</summary>
    [Fact]
    public void EveryFigureOfThePicture_StandsInItsText()
    {
        var message = ReportMessages.Owed(Busy(), OversightScope.Codes, Office)[1];
        var words = Assert.IsType<Enclosure.Chart>(message.Enclosure).Words;
        var text = Say(message, "vi");

        Assert.Equal(8, words.Labels.Count);
        for (var week = 0; week < 8; week++)
        {
            var label = Speaker.Say(words.Labels[week], "vi", default);
            var percent = words.Percents.Values[week] is { } value ? $", đúng hạn {value} %" : "";
            Assert.Contains($"{label}: nhận {words.First.Values[week]}, giải quyết {words.Second.Values[week]}{percent}", text, StringComparison.Ordinal);
        }

        Assert.Equal(4, words.Parts.Count);
        Assert.All(words.Parts, part => Assert.Contains($"{Speaker.Say(part.Name, "vi", default)} {part.Value}", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void ForPolice_ThereIsNoCode_AndNoGroupBelowThree() => SomeFacts.Many.Sample(facts =>
    {
        var report = OversightReckoning.Report(facts, SomeFacts.Week, SomeFacts.Today, WorkCalendar.Shipped);

        var message = Assert.Single(ReportMessages.Owed(report, OversightScope.Counts, Office));

        var text = Say(message, "vi");
        Assert.DoesNotContain("KT-", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(": [12](,|\\.)", text);
        Assert.Equal([Acts.ReportMenu], message.Buttons.Select(button => button.Means.Act));
    });

    /// <summary>What waits in the outbox and what the host answers are JSON.</summary>
    [Fact]
    public void Report_SurvivesItsWayThroughJson()
    {
        var answer = new OversightAnswer(OversightScope.Whole) { Report = Busy(), Backlog = Backlog.Of([SomeFacts.Late("A", new(2026, 10, 1))], new(2026, 12, 1), SomeFacts.Today) };

        var back = JsonSerializer.Deserialize<OversightAnswer>(JsonSerializer.Serialize(answer))!;

        Assert.Equal(JsonSerializer.Serialize(answer), JsonSerializer.Serialize(back));
        Assert.Equal(answer.Report!.Period, back.Report!.Period);
        var message = JsonSerializer.Deserialize<Message>(JsonSerializer.Serialize(ReportMessages.Owed(back.Report, OversightScope.Whole, Office)[1]))!;
        Assert.IsType<Enclosure.Chart>(message.Enclosure);
    }

    private static OversightReport Busy()
    {
        List<CaseFact> facts = [];
        string[] departments = ["van-phong", "kinh-te", "van-hoa", "hanh-chinh-cong"];
        for (var number = 0; number < 640; number++)
        {
            facts.Add(SomeFacts.Late($"L{number}", new DateOnly(2026, 7, 1).AddDays(number % 150), department: departments[number % 4]));
            facts.Add(new CaseFact
            {
                Code = $"R{number}", Kind = PetitionKind.Feedback, FiledOn = new DateOnly(2026, 10, 26).AddDays(number % 56), EndedOn = new DateOnly(2026, 10, 26).AddDays(number % 56),
                End = CaseEnd.Resolved, InTime = true, Rating = 3, DepartmentId = "kinh-te", UnitId = $"kp{1 + (number % 10)}", FieldId = Office.Fields[number % 8].Id,
            });
            facts.Add(facts[^1] with { Code = $"Q{number}", FiledOn = new(2026, 12, 15), EndedOn = null, End = null, InTime = null, Rating = null });
        }

        return OversightReckoning.Report(facts, SomeFacts.Week, SomeFacts.Today, WorkCalendar.Shipped);
    }

    private static string Say(Message message, string locale) => Speaker.Say(message, locale, new DateTime(2026, 12, 21, 0, 30, 0, DateTimeKind.Utc), Web).Text;

    private static int Length(Message message, string locale) => Say(message, locale).EnumerateRunes().Count();
}
