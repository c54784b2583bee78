using CitizenBot.Conversation;
using CitizenBot.Conversation.Activities;
using CitizenBot.Host.Channels.DirectLine;
using CsCheck;

namespace CitizenBot.Tests.DirectLine;

/// <summary>What stands in a web conversation's log.</summary>
public sealed class WireLogTests
{
    private static readonly DateTime Now = new(2026, 11, 25, 2, 31, 0, DateTimeKind.Utc);

    [Fact]
    public void Stamp_AlwaysRisesByAMillisecond_HoweverTheClockRuns() =>
        Gen.Int[-5_000_000, 5_000_000].Array[1, 50].Sample(steps =>
        {
            DateTime? last = null;
            var now = Now;
            foreach (var ticks in steps)
            {
                now = now.AddTicks(ticks);
                var stamped = WireLog.Stamp(new Activity(), "c", 1, now, last).Timestamp!.Value;
                Assert.Equal(0, stamped.Ticks % TimeSpan.TicksPerMillisecond);
                Assert.True(last is null || stamped > last);
                last = stamped;
            }
        });

    [Fact]
    public void Echo_LeavesBehindWhatAButtonCarried_AndKeepsWhatClientsLookFor()
    {
        var said = ActivityJson.Read("""
            {"type":"message","text":"Mở","value":{"t":"secret"},"textFormat":"markdown","attachments":[{"contentUrl":"data:x"}],
             "channelData":{"clientActivityID":"c1","messageBack":{"displayText":"Mở hồ sơ"},"attachmentSizes":[]}}
            """);

        var echo = ActivityJson.Write(WireLog.Echo(said, "dl_1")!);

        Assert.Equal(
            """{"type":"message","from":{"id":"dl_1","role":"user"},"text":"Mở","textFormat":"plain","channelData":{"clientActivityID":"c1","messageBack":{"displayText":"Mở hồ sơ"}}}""",
            echo);
    }

    [Fact]
    public void Echo_OfFiles_IsTheirNamesAndSizes_AndNotWhereTheyLie()
    {
        var said = ActivityJson.Read("""{"type":"message","attachments":[{"name":"x","thumbnailUrl":"data:image/jpeg;base64,AAAA"}],"channelData":{"clientActivityID":"u1","attachmentSizes":[1]}}""");

        var echo = ActivityJson.Write(WireLog.Echo(said, "dl_1", new ReplyFile("h1", "sổ đỏ.jpg", "image/jpeg", 5), new ReplyFile("", null, null, 0) { Refused = "empty" })!);

        Assert.Equal(
            """{"type":"message","from":{"id":"dl_1","role":"user"},"text":"","textFormat":"plain","attachments":[{"contentType":"image/jpeg","name":"sổ đỏ.jpg"},{"contentType":"application/octet-stream","name":"?"}],"channelData":{"clientActivityID":"u1","attachmentSizes":[5,0]}}""",
            echo);
    }

    [Fact]
    public void Echo_OfAnEvent_IsNothing() => Assert.Null(WireLog.Echo(new Activity { Type = ActivityTypes.Event, Name = "start" }, "dl_1"));
}
