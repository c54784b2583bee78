using CitizenBot.Petitions.Cases;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Cases;

/// <summary>What an official may take in at the counter, and how the case then stands.</summary>
public sealed class CounterFilingTests
{
    private static readonly DateTime Now = new(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(PetitionKind.Complaint, "tiep-nhan", true)]
    [InlineData(PetitionKind.Feedback, "giam-doc-hcc", true)]
    [InlineData(PetitionKind.Denunciation, "tiep-nhan", false)]
    [InlineData(PetitionKind.Denunciation, "chu-tich", false)]
    [InlineData(PetitionKind.Complaint, "truong-cong-an", false)]
    [InlineData(PetitionKind.Complaint, "giam-sat", false)]
    [InlineData(PetitionKind.Complaint, "quan-tri", false)]
    [InlineData(PetitionKind.Complaint, "nobody", false)]
    [InlineData(PetitionKind.Complaint, null, false)]
    public void WhoMayTakeInWhat(PetitionKind kind, string? official, bool may) =>
        Assert.Equal(may, CounterFiling.MayTakeIn(new FilePetition { Kind = kind }, SampleOffices.Ward, official));

    [Fact]
    public void TakenIn_IsTheOfficialsAct_AndOnlyTheFilingIs()
    {
        var filed = File();

        var taken = CounterFiling.TakenIn(filed, "tiep-nhan");

        Assert.True(taken.After.Record is { Counter: true, WantsNotices: false });
        Assert.Equal([("filed", "tiep-nhan"), ("routed", CaseEvent.System)], taken.Events.Select(happened => (happened.Key, happened.Actor)));
        Assert.Equal(filed.After.Clocks, taken.After.Clocks);
    }

    [Theory]
    [InlineData("tiep-nhan", 0, true)]
    [InlineData("tiep-nhan", 1, false)]
    [InlineData("truong-kinh-te", 0, false)]
    public void WhoTookItIn_HandsOutThePaperThatDay(string official, int daysLater, bool may)
    {
        var taken = CounterFiling.TakenIn(File(), "tiep-nhan");

        Assert.Equal(may, CounterFiling.TookIn(taken.After.Record, taken.Events, official, SampleOffices.Ward, Now.AddDays(daysLater)));
    }

    [Fact]
    public void ACaseOfAChat_WasTakenInByNobody() =>
        Assert.False(CounterFiling.TookIn(File().After.Record, File().Events, "tiep-nhan", SampleOffices.Ward, Now));

    [Theory]
    [InlineData(CaseEventKey.Printed, false)]
    [InlineData("identity-opened", false)]
    [InlineData("identity-opened with chanh-thanh-tra", false)]
    [InlineData(CaseEventKey.ScanAdded, true)]
    public void WhatTheCitizenReadsOfIt(string key, bool reads) => Assert.Equal(reads, CaseEventKey.ForCitizen(key));

    private static Decision.Done File() => Assert.IsType<Decision.Done>(CaseDecisions.File(
        new FilePetition { Kind = PetitionKind.Complaint, FieldId = "dat-dai", Content = [new("Đất bị thu hồi.", Now)], Identity = new("Nguyễn Thị Mẫu"), NoticesConsent = true },
        new Desk(SampleOffices.Ward, Petitions.Deadlines.RuleBook.Shipped, Petitions.Deadlines.WorkCalendar.Shipped, Now),
        CaseCode.Create("KT", [1, 2, 3, 4, 5, 6, 7, 8])));
}
