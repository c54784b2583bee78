using CitizenBot.Conversation.Matching;

namespace CitizenBot.Tests.Conversation;

/// <summary>Phrases of danger are found inside a text, harmless neighbours are not.</summary>
public sealed class PhrasesTests
{
    [Theory]
    [InlineData("chay nha hang xom roi cuu voi", PhraseKind.Emergency)]
    [InlineData("Cháy nhà hàng xóm rồi!", PhraseKind.Emergency)]
    [InlineData("có người cầm dao trước cửa", PhraseKind.Emergency)]
    [InlineData("tôi muốn chết quách cho xong", PhraseKind.SelfHarm)]
    [InlineData("bot ngu, khốn nạn", PhraseKind.Insult)]
    public void Find_SeesDanger(string text, PhraseKind kind) => Assert.Equal(kind, Trial.Words.Phrases.Find(text));

    [Theory]
    [InlineData("chợ cháy hàng rồi")]
    [InlineData("công ty cháy hàng")]
    [InlineData("tôi chạy nhà cho con")]
    [InlineData("năm ngoái cháy nhà, nay chưa được đền")]
    [InlineData("phường chưa tập huấn phòng cháy, lỡ cháy lớn thì sao")]
    [InlineData("trả lại đất")]
    [InlineData("")]
    public void Find_LeavesHarmlessWordsAlone(string text) => Assert.Null(Trial.Words.Phrases.Find(text));
}
