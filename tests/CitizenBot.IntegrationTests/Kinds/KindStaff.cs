using System.Text.Json;
using CitizenBot.Conversation.Activities;
using CitizenBot.Host.Channels.DirectLine;
using CitizenBot.IntegrationTests.Host;
using CitizenBot.IntegrationTests.Telegram;

namespace CitizenBot.IntegrationTests.Kinds;

/// <summary>The people of a walk in one house: the citizen on one channel, every official in a chat of their own on the other.</summary>
internal sealed class KindStaff(TelegramHouse telegram, bool citizenOnTelegram)
{
    private readonly Dictionary<string, Talk> officials = [];

    public TestHouse House => telegram.House;

    public Talk Citizen { get; } = citizenOnTelegram ? telegram.Person(41) : telegram.House.Page("citizen");

    /// <summary>The chat of an official; linked when it is first asked for.</summary>
    public async Task<Talk> Of(string person)
    {
        if (!officials.TryGetValue(person, out var talk))
        {
            talk = officials[person] = citizenOnTelegram ? House.Page(person) : telegram.Person(100 + officials.Count, person);
            await talk.Link(await House.Invitation(person));
        }

        return talk;
    }

    /// <summary>09:00 of a day. Whoever signed in on the page the day before signs in anew.</summary>
    public async Task Morning(int month, int day)
    {
        House.Time.SetUtcNow(new DateTimeOffset(2026, month, day, 2, 0, 0, TimeSpan.Zero));
        foreach (var (person, talk) in citizenOnTelegram ? officials.ToList() : [])
        {
            await talk.Link(await House.Invitation(person));
        }
    }

    /// <summary>Sends a file in a chat of either channel and lets the host fetch it; gives the answer.</summary>
    public async Task<string> Send(Talk talk, byte[] bytes, string name, string type)
    {
        if (talk is TelegramTalk chat)
        {
            var answer = await chat.Do(user => user.SendDocument(bytes, name, type));
            await House.Fetch();
            return answer;
        }

        var activity = new Activity { Text = "", Locale = "vi-VN", ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = $"{talk.Name}-{name}" }) };
        Assert.IsType<ReceiveResult.Accepted>(await House.Web.Upload(
            talk.Name, "dl_user", activity, ActivityJson.Write(activity), [new UploadedFile(name, type, bytes, bytes.Length)], TestHouse.Stop));
        return await talk.News();
    }

    /// <summary>The bytes of the newest file of this name that the citizen got.</summary>
    public async Task<byte[]?> Received(string name)
    {
        if (Citizen is TelegramTalk chat)
        {
            return chat.Chat.Messages.SelectMany(message => message.Files).LastOrDefault(file => file.Name == name)?.Bytes;
        }

        var address = (await ((WebTalk)Citizen).Log(replay: false)).SelectMany(said => said.Attachments ?? []).LastOrDefault(file => file.Name == name)?.ContentUrl;
        return address is null ? null : (await House.Web.OpenFile(Citizen.Name, address.Split("/files/")[1].Split('?')[0], original: true, TestHouse.Stop))?.Content;
    }
}
