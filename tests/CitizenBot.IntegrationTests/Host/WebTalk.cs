using System.Text.Json;
using CitizenBot.Conversation.Activities;
using CitizenBot.Host.Channels;
using CitizenBot.Host.Channels.DirectLine;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>A page of the web chat, from behind the Direct Line endpoints to the log they read.</summary>
internal sealed class WebTalk(TestHouse house, string name) : Talk(house, name)
{
    private int sent;

    /// <summary>The whole log; what was shown is masked when it is replayed.</summary>
    public async Task<IReadOnlyList<Activity>> Log(bool replay)
    {
        var page = await House.Web.Read(Name, after: 0, replay, TestHouse.Stop);
        return [.. page.Activities.Select(ActivityJson.Read)];
    }

    /// <summary>The page has everything on the screen.</summary>
    public async Task Shown() =>
        await House.Web.Delivered(Name, (await House.Web.Read(Name, after: 0, replay: false, TestHouse.Stop)).Watermark, TestHouse.Stop);

    public override async Task<IReadOnlyList<Said>> Heard() =>
        [.. (await Log(replay: false)).Where(activity => activity.From?.Role == "bot").Select(activity => new Said(activity.Text ?? "", Buttons(activity)))];

    protected override async Task Send(string? text, string? token, string? start)
    {
        await House.Web.Open(Name, "dl_user", "vi-VN", TestHouse.Stop);
        var activity = new Activity
        {
            Type = start is null ? ActivityTypes.Message : ActivityTypes.Event,
            Name = start is null ? null : "start",
            Text = text,
            Locale = "vi-VN",
            Value = token is not null ? JsonSerializer.SerializeToElement(new { t = token }) : start is not null ? JsonSerializer.SerializeToElement(start) : null,
            ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = $"c{++sent}" }),
        };
        Assert.IsType<ReceiveResult.Accepted>(await House.Web.Receive(Name, "dl_user", activity, ActivityJson.Write(activity), TestHouse.Stop));
    }

    private static IReadOnlyList<OutgoingButton> Buttons(Activity activity)
    {
        var actions = activity.SuggestedActions?.Actions
            ?? activity.Attachments?.Select(card => card.Content?.Deserialize<HeroCard>(ActivityJson.Options)).SelectMany(card => card?.Buttons ?? [])
            ?? [];
        return [.. actions.Select(action => new OutgoingButton(action.Title, action.Value!.Value.GetProperty("t").GetString()!))];
    }
}
