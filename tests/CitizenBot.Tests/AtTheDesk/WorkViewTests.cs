using CitizenBot.Dialogs.Desk;
using CsCheck;

namespace CitizenBot.Tests.AtTheDesk;

/// <summary>What the buttons of a work list carry comes back as it was, and anything else is the first page.</summary>
public sealed class WorkViewTests
{
    [Theory]
    [InlineData("own|all||", "all", null, false)]
    [InlineData("below|overdue||", "overdue", null, true)]
    [InlineData("own|field|dat-dai|>2026-12-04~KT-7M4XP-3", "field", "dat-dai", false)]
    public void Parse_ReadsWhatAButtonCarries(string text, string filter, string? value, bool below)
    {
        var view = WorkView.Parse(text);

        Assert.Equal((filter, value, below, text), (view.Filter, view.Value, view.Below, view.ToString()));
    }

    [Fact]
    public void Cursor_OfACaseWithoutADate_ComesBack() =>
        Assert.Equal(new WorkCursor(null, "KT-7M4XP-3", Backward: true), WorkCursor.Parse(new WorkCursor(null, "KT-7M4XP-3", Backward: true).ToString()));

    [Fact]
    public void Parse_OfAnything_GivesAViewThisReleaseKnows() =>
        Gen.OneOf(Gen.String, Gen.Const("own|gone||"), Gen.Const("own|all|"), Gen.Const("own|all||>x~y"), Gen.Const("||||"), Gen.Const("own|week||>2026-12-04~"), Gen.Const("open")).Sample(text => WorkView.Filters.Contains(WorkView.Parse(text).Filter));
}
