using CitizenBot.Conversation.Matching;

namespace CitizenBot.Tests.Conversation;

/// <summary>How typed words are brought to one form.</summary>
public sealed class FoldTests
{
    [Theory]
    [InlineData("Khiếu nại", "khieu nai")]
    [InlineData("ĐẤT ĐAI", "dat dai")]
    [InlineData("huỷ bỏ!!", "huy bo")]
    [InlineData("  Xoong...  rồi ", "xong roi")]
    [InlineData("1998", "1998")]
    [InlineData("2 -  3", "2 3")]
    [InlineData("hu\u0309y", "huy")]
    [InlineData("\uD800 a", "a")]
    [InlineData("🙏", "")]
    public void Plain_BringsSpellingsTogether(string typed, string plain) => Assert.Equal(plain, Fold.Plain(typed));

    [Theory]
    [InlineData("hủy", "huỷ", true)]
    [InlineData("hòa", "hoà", true)]
    [InlineData("hủy", "huy", false)]
    [InlineData("đường", "dương", false)]
    public void Marked_KeepsMarksButNotTheirPlace(string one, string other, bool same) =>
        Assert.Equal(same, Fold.Marked(one) == Fold.Marked(other));

    [Theory]
    [InlineData("dung", "đúng", true)]
    [InlineData("đung roi", "đúng rồi", true)]
    [InlineData("dạ đúng ạ", "đúng", true)]
    [InlineData("dừng", "đúng", false)]
    [InlineData("đúng", "dừng", false)]
    [InlineData("hũy", "hủy", true)]
    public void Agrees_ForgivesMissingMarks_NotOtherOnes(string typed, string spelt, bool agrees) =>
        Assert.Equal(agrees, Fold.Agrees(typed, spelt, bareWillDo: true));

    [Theory]
    [InlineData("trowj giups", "trợ giúp")]
    [InlineData("huyr", "hủy")]
    [InlineData("quay laij", "quay lại")]
    [InlineData("ddatas ddai", "ddatas đai")]
    [InlineData("ddaast ddai", "đất đai")]
    [InlineData("khieeus naij", "khiếu nại")]
    [InlineData("dduwowngf", "đường")]
    [InlineData("dduowngf", "đường")]
    [InlineData("hoaf", "hòa")]
    [InlineData("nguwowif", "người")]
    [InlineData("toi muon", "toi muon")]
    [InlineData("website", "website")]
    public void Decode_ReadsTelex_AndLeavesTheRestAlone(string typed, string decoded) => Assert.Equal(decoded, Telex.Decode(typed));
}
