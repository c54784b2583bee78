using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Duplicates;
using CitizenBot.Storage.Duplicates;

namespace CitizenBot.Tests.Duplicates;

public sealed class FingerprintTests
{
    private static readonly Fingerprinter Maker = new(FixedKeys.Lookup);

    [Theory]
    [InlineData("Cống trước nhà bị tắc", "cong truoc nha bi tac")]
    [InlineData("Cống trước nhà bị tắc", "CỐNG TRƯỚC NHÀ BỊ TẮC!!!")]
    [InlineData("Cống trước nhà bị tắc", "coongs truwowcs nhaf bij tawcs")]
    [InlineData("Cống bị nghẹt", "mương bị tắc")]
    public void SameWords_HoweverTyped_HaveTheSameFingerprint(string one, string other)
    {
        var likeness = Maker.Of(one).Compare(Maker.Of(other));

        Assert.Equal(1, likeness.Jaccard);
        Assert.True(likeness.IsLikely);
    }

    [Theory]
    [InlineData("đèn đường hẻm 5 hỏng", "đèn đường hẻm 7 hỏng")]
    [InlineData("rác ở khu phố 3 không ai gom", "rac o kp5 khong ai gom")]
    [InlineData("ngập đường Lê Lợi", "ngập đường Hùng Vương")]
    public void OtherNamedPlaces_AreOtherMatters(string one, string other) => Assert.True(Maker.Of(one).Compare(Maker.Of(other)).OtherPlace);

    [Theory]
    [InlineData("cống trước số 12 đường Lê Lợi tắc", "cống số 14 Lê Lợi tắc")]
    [InlineData("ở tổ 5 hát karaoke", "hát karaoke tổ 5")]
    public void HousesOfNeighbours_DoNotSetThemApart(string one, string other) => Assert.False(Maker.Of(one).Compare(Maker.Of(other)).OtherPlace);

    [Fact]
    public void PlaceThatWasSaidApart_CountsToo() =>
        Assert.True(Maker.Of("cống tắc", "đường Lê Lợi").Compare(Maker.Of("cống tắc", "duong hung vuong")).OtherPlace);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\ud800")]
    [InlineData("tôi xin phường xem xét giải quyết giúp")]
    public void WordsThatSayNothing_AreLikeNothing(string words)
    {
        var fingerprint = Maker.Of(words);

        Assert.False(fingerprint.Compare(Maker.Of("cống tắc")).IsLikely);
        Assert.False(fingerprint.Compare(fingerprint).IsLikely);
    }

    [Fact]
    public void OtherKey_MakesAnOtherFingerprint()
    {
        var elsewhere = new Fingerprinter(FixedKeys.Open(2));

        Assert.True(Maker.Of("cống trước chợ bị tắc").Compare(elsewhere.Of("cống trước chợ bị tắc")).Jaccard < 0.1);
    }

    [Fact]
    public void Words_LeaveOutWhatSaysNothing()
    {
        var text = MatterText.Of("Kính đề nghị UBND phường xử lý chó thả rông ở khu phố 2");

        Assert.Contains("chonuoi", text.Topics);
        Assert.DoesNotContain(text.Words, word => word.Contains("ubnd", StringComparison.Ordinal) || word.Contains("khu", StringComparison.Ordinal));
        Assert.Equal([(PlaceSort.Quarter, "2")], text.Places);
    }

    [Theory]
    [InlineData("con chó", "chonuoi", true)]
    [InlineData("cho tôi hỏi", "chonuoi", false)]
    [InlineData("cho toi hoi", "chonuoi", false)]
    [InlineData("trước cổng", "cong", false)]
    [InlineData("truoc cong", "cong", true)]
    [InlineData("đường ngập", "ngap", true)]
    [InlineData("nhà hàng xóm", "banhang", false)]
    [InlineData("trước cổng trường", "chuot", false)]
    public void Marks_TellWordsApart_WhereTheyWereTyped(string words, string topic, bool isIt) => Assert.Equal(isIt, MatterText.Of(words).Topics.Contains(topic));

    [Theory]
    [InlineData("nhiều chuộc quá", "nhiều chuột quá")]
    [InlineData("chó cắng cháu bé", "chó cắn cháu bé")]
    [InlineData("trợ cóc họp hẻm 3", "chợ cóc họp hẻm 3")]
    [InlineData("mương bị nghẹc", "mương bị nghẹt")]
    public void MisspeltTopics_AreHeardAsMeant(string one, string other) => Assert.Equal(MatterText.Of(other).Topics, MatterText.Of(one).Topics);

    [Fact]
    public void OtherTopics_SpeakAgainst_HoweverMuchElseIsCommon()
    {
        var likeness = Maker.Of("công viên bờ sông trước tiệm vàng có trộm").Compare(Maker.Of("công viên bờ sông trước tiệm vàng có rác"));

        Assert.Equal(0, likeness.Topics!.Common);
        Assert.False(likeness.IsLikely);
    }

    [Fact]
    public void OtherLandmarks_SpeakAgainst_ButPlacesOfTheirOwnDecide()
    {
        var likeness = Maker.Of("rác chất đống trước bưu điện").Compare(Maker.Of("rác chất đống trước ngân hàng"));

        Assert.True(likeness.OtherLandmark);
        Assert.False(likeness.OtherPlace);
    }

    [Fact]
    public void Near_ByDistanceWhereBothArePlaced_ElseByUnit()
    {
        var here = new Place("kp3", "", 10.7800, 105.9300);

        Assert.True(Nearness.IsNear(here, new Place("kp5", "", 10.7805, 105.9300)));
        Assert.False(Nearness.IsNear(here, new Place("kp3", "", 10.7850, 105.9300)));
        Assert.True(Nearness.IsNear(here, new Place("kp3", "gần chợ")));
        Assert.False(Nearness.IsNear(here, new Place("kp5", "gần chợ")));
        Assert.False(Nearness.IsNear(new Place(null, "a"), new Place(null, "a")));
        Assert.InRange(here.MetresTo(new Place(null, "", 10.7805, 105.9300))!.Value, 55, 56);
    }
}
