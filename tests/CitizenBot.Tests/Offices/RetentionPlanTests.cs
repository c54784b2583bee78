using System.Text.RegularExpressions;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Tests.Offices;

/// <summary>The block <c>retention-rules</c> of an office file.</summary>
public sealed partial class RetentionPlanTests
{
    /// <summary>A line of a block that stands in the file as an example.</summary>
    [GeneratedRegex("^# ([a-z-]+:$|  )")]
    private static partial Regex Example();

    [Fact]
    public void WithoutTheBlock_EverythingIsKept()
    {
        Assert.Empty(SampleOffices.Ward.Keeping.Rules);
        Assert.False(SampleOffices.Ward.Keeping.Apply);
    }

    [Fact]
    public void TheExampleInTheSampleFile_IsReadOnceItsMarksAreTakenAway()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "deploy/offices/phuong-kien-tuong.yaml"));
        var open = string.Join('\n', text.Split('\n').Select(line => Example().IsMatch(line) ? line[2..] : line));

        var plan = Assert.IsType<OfficeFileResult.Loaded>(OfficeFile.Load(open, "x")).Office.Keeping;

        Assert.Equal((false, 7), (plan.Apply, plan.DryRunDays));
        Assert.Equal(
            [new RetentionRule(RetentionWhat.ClosedCases, PetitionKind.Feedback, 5), new RetentionRule(RetentionWhat.NotAcceptedCases, null, 1)],
            plan.Rules);
    }

    [Fact]
    public void Mark_ChangesWithTheRules_NotWithTheirOrderOrWithApply()
    {
        RetentionRule one = new(RetentionWhat.ClosedCases, PetitionKind.Feedback, 5), two = new(RetentionWhat.NotAcceptedCases, null, 1);

        Assert.Equal(new RetentionPlan(false, 7, [one, two]).Mark, new RetentionPlan(true, 9, [two, one]).Mark);
        Assert.NotEqual(new RetentionPlan(false, 7, [one]).Mark, new RetentionPlan(false, 7, [one with { KeepYears = 4 }]).Mark);
    }

    [Fact]
    public void EndedBefore_OnALeapDay_IsTheLastOfFebruary() =>
        Assert.Equal(new DateOnly(2027, 2, 28), new RetentionRule(RetentionWhat.ClosedCases, null, 1).EndedBefore(new(2028, 2, 29)));

    [Fact]
    public void NoStageOfAnOpenCase_IsEverErased() =>
        Assert.All(
            Enum.GetValues<RetentionWhat>().SelectMany(what => new RetentionRule(what, null, 1).Stages),
            stage => Assert.True(new CaseRecord
            {
                Code = "KT-7M4XP-3", Kind = PetitionKind.Feedback, OfficeId = "x", Stage = stage, FiledAt = default, FiledOn = default,
                ResponsibleSince = default, RoutingReason = RoutingReason.Assigned, Locale = "vi",
            }.IsClosed));
}
