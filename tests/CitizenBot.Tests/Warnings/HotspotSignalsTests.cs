using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Tests.Warnings;

/// <summary>What law and directive call a sign, each by itself.</summary>
public sealed class HotspotSignalsTests
{
    private static readonly DateOnly Day = new(2026, 12, 17);

    private static readonly CaseRecord Plain = new()
    {
        Code = "KT-7M4XP-3", Kind = PetitionKind.Complaint, OfficeId = "x", Stage = CaseStage.Received, FiledAt = new(2026, 12, 10, 1, 0, 0, DateTimeKind.Utc), FiledOn = new(2026, 12, 10),
        ResponsibleSince = new(2026, 12, 10), RoutingReason = RoutingReason.Assigned, Locale = "vi",
    };

    private static SignalCase Case(CaseRecord record, int matterPeople = 1, bool recurs = false, DateOnly? resolveBy = null) =>
        new(new CaseState(record, resolveBy is { } due
            ? [new Clock { Id = "c", CaseCode = record.Code, Purpose = ClockPurpose.Resolve, RuleId = "", Effective = Day, CalendarVersion = "", StartOn = Day, Due = new DueDate(due, Certain: true) }]
            : []), matterPeople, recurs);

    public static TheoryData<string, HotspotSignalKind[]> Signs => new()
    {
        { "plain", [] },
        { "four-in-matter", [] },
        { "five-in-matter", [HotspotSignalKind.Crowded] },
        { "five-signed", [HotspotSignalKind.Crowded] },
        { "complex", [HotspotSignalKind.Complex] },
        { "due-today", [] },
        { "due-yesterday", [HotspotSignalKind.Prolonged] },
        { "above", [HotspotSignalKind.Bypassing] },
        { "recurs", [HotspotSignalKind.Recurring] },
        { "second", [HotspotSignalKind.SecondComplaints] },
        { "all", [HotspotSignalKind.Crowded, HotspotSignalKind.Complex, HotspotSignalKind.Prolonged, HotspotSignalKind.Bypassing, HotspotSignalKind.Recurring, HotspotSignalKind.SecondComplaints] },
    };

    [Theory]
    [MemberData(nameof(Signs))]
    public void ACase_ShowsItsOwnReasons(string which, HotspotSignalKind[] signs) => Assert.Equal(signs, HotspotSignals.Of(Named(which), Day));

    [Fact]
    public void Together_EachSignIsSaidOnce_AndOneSecondComplaintIsNone()
    {
        var together = HotspotSignals.Of([Named("all"), Named("five-in-matter"), Case(Plain, matterPeople: 9), Named("plain")], Day);

        Assert.Equal(
            [new(HotspotSignalKind.Crowded, 9), new(HotspotSignalKind.Complex, 1), new(HotspotSignalKind.Prolonged, 1), new(HotspotSignalKind.Bypassing, 1), new(HotspotSignalKind.Recurring, 1)],
            together);
        Assert.Equal([new HotspotSignal(HotspotSignalKind.SecondComplaints, 2)], HotspotSignals.Of([Named("second"), Named("second")], Day));
        Assert.Empty(HotspotSignals.Of([], Day));
    }

    private static SignalCase Named(string which) => which switch
    {
        "four-in-matter" => Case(Plain, matterPeople: 4),
        "five-in-matter" => Case(Plain, matterPeople: 5),
        "five-signed" => Case(Plain with { PeopleCount = 5 }),
        "complex" => Case(Plain with { Complexity = [ComplexityCriterion.SeveralPlaces] }),
        "due-today" => Case(Plain, resolveBy: Day),
        "due-yesterday" => Case(Plain, resolveBy: Day.AddDays(-1)),
        "above" => Case(Plain with { AboveFirst = true }),
        "recurs" => Case(Plain, recurs: true),
        "second" => Case(Plain with { Second = true }),
        "all" => Case(Plain with { PeopleCount = 6, Complexity = [ComplexityCriterion.ManyPeople], AboveFirst = true, Further = true }, recurs: true, resolveBy: Day.AddDays(-3)),
        _ => Case(Plain),
    };
}
