using System.Text.Json;
using CitizenBot.Conversation.Activities;

namespace CitizenBot.Tests.Activities;

/// <summary>The names and shapes of the published Activity specification.</summary>
public sealed class ActivityJsonTests
{
    [Fact]
    public void Write_UsesThePublishedNames_VietnameseAsItIs_AndNoNulls()
    {
        var activity = new Activity
        {
            Id = "c|0000001",
            Timestamp = new DateTime(2026, 11, 25, 2, 31, 5, DateTimeKind.Utc),
            From = new ChannelAccount("bot", Role: "bot"),
            Conversation = new ConversationAccount("c"),
            Text = "Đúng vậy không ạ?",
            SuggestedActions = new SuggestedActions([new CardAction("messageBack", "Đúng", "Đúng", "Đúng", JsonSerializer.SerializeToElement(new { t = "x" }))]),
        };

        Assert.Equal(
            """{"type":"message","id":"c|0000001","timestamp":"2026-11-25T02:31:05.000Z","from":{"id":"bot","role":"bot"},"conversation":{"id":"c"},"text":"Đúng vậy không ạ?","suggestedActions":{"actions":[{"type":"messageBack","title":"Đúng","text":"Đúng","displayText":"Đúng","value":{"t":"x"}}]}}""",
            ActivityJson.Write(activity));
    }

    /// <summary>Requirement A2005: receivers must accept fields they do not understand.</summary>
    [Fact]
    public void UnknownFields_AreAcceptedAndWrittenBack_A2005()
    {
        const string json = """{"type":"message","from":{"id":"u","aadObjectId":"7"},"text":"x","localTimezone":"Asia/Ho_Chi_Minh","entities":[{"type":"ClientCapabilities"}]}""";

        var activity = ActivityJson.Read(json);

        Assert.Equal("7", activity.From!.More!["aadObjectId"].GetString());
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(ActivityJson.Write(activity))));
    }

    [Fact]
    public void AHeroCard_TravelsAsAnAttachment()
    {
        var activity = new Activity { Attachments = [new HeroCard(Text: "Hồ sơ mới", Buttons: [new CardAction("messageBack", "Mở")]).ToAttachment()] };

        Assert.Equal(
            """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":{"text":"Hồ sơ mới","buttons":[{"type":"messageBack","title":"Mở"}]}}]}""",
            ActivityJson.Write(activity));
    }

    [Fact]
    public void Read_OfATimestampWithAnOffset_GivesUtc()
    {
        var activity = ActivityJson.Read("""{"type":"message","timestamp":"2026-11-25T09:31:05.123+07:00"}""");

        Assert.Equal(new DateTime(2026, 11, 25, 2, 31, 5, 123, DateTimeKind.Utc), activity.Timestamp);
        Assert.Equal(DateTimeKind.Utc, activity.Timestamp!.Value.Kind);
    }

    [Fact]
    public void Write_OfAnInstantThatIsNotUtc_NamesTheRemedy()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => ActivityJson.Write(new Activity { Timestamp = new DateTime(2026, 11, 25, 9, 31, 5, DateTimeKind.Local) }));

        Assert.Contains("TimeProvider", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"channelData":{"clientActivityID":"c1"}}""", "c1")]
    [InlineData("""{"channelData":{"clientActivityID":7}}""", null)]
    [InlineData("""{"channelData":"c1"}""", null)]
    [InlineData("{}", null)]
    public void ClientActivityId_IsReadWhereItIsText(string json, string? id) => Assert.Equal(id, ActivityJson.Read(json).ClientActivityId);
}
