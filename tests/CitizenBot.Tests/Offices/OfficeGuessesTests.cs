namespace CitizenBot.Tests.Offices;

/// <summary>What people's own words come to in the sample ward.</summary>
public sealed class OfficeGuessesTests
{
    [Theory]
    [InlineData("kp5 duong hung vuong", "kp5")]
    [InlineData("Khu phố 5, đường Hùng Vương", "kp5")]
    [InlineData("KP.5", "kp5")]
    [InlineData("khu pho 1", "kp1")]
    [InlineData("khu phố 10", "kp10")]
    [InlineData("đường Hùng Vương", "kp4,kp5")]
    [InlineData("Khu phố 1 phường 2 cũ", "kp5")]
    [InlineData("Quarter 3", "kp3")]
    [InlineData("ngoài chợ", "")]
    [InlineData("...", "")]
    public void FindUnit_OfWhatPeopleType_GivesTheCandidates(string text, string units) =>
        Assert.Equal(units, string.Join(',', SampleOffices.Ward.FindUnit(text).Select(unit => unit.Id)));

    [Theory]
    [InlineData("toi muon khieu nai vu thu hoi dat", "dat-dai")]
    [InlineData("Phường thu hồi 120 m2 đất vườn của tôi để mở hẻm, nói là đất công.", "dat-dai")]
    [InlineData("cong vo truoc truong, xe te hoai", "ha-tang")]
    [InlineData("bãi rác bốc mùi hôi cả xóm", "moi-truong")]
    [InlineData("tôi yêu cầu được trả lời", null)]
    [InlineData("", null)]
    public void GuessField_OfAStory_GivesItsSubjectOrNothing(string text, string? field) =>
        Assert.Equal(field, SampleOffices.Ward.GuessField(text)?.Id);

    [Theory]
    [InlineData("ông Lê Văn Ví Dụ, cán bộ địa chính phường", "dia-chinh")]
    [InlineData("phó chủ tịch phường", "pho-chu-tich")]
    [InlineData("chủ tịch phường và phó chủ tịch phường", "pho-chu-tich,chu-tich")]
    [InlineData("Tran Van Binh", "truong-kinh-te")]
    [InlineData("một người hàng xóm", "")]
    public void FindOfficials_OfWhomACitizenMeans_TakesTheLongestTitle(string text, string officials) =>
        Assert.Equal(officials, string.Join(',', SampleOffices.Ward.FindOfficials(text).Select(official => official.Id)));

    [Fact]
    public void NearestUnit_OfALocation_IsTheNearestMiddleAndNoneFarAway()
    {
        Assert.Equal("kp3", SampleOffices.Ward.NearestUnit(10.7795, 105.9397)?.Id);
        Assert.Null(SampleOffices.Ward.NearestUnit(10.35, 106.36));
    }
}
