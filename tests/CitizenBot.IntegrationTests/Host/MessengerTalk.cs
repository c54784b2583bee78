using CitizenBot.Conversation;
using CitizenBot.Host.Turns;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>A chat of the scripted messenger.</summary>
internal sealed class MessengerTalk(TestHouse house, ScriptedChannel channel, string name) : Talk(house, name)
{
    private int updates;

    /// <summary>An update as the messenger hands it in; the same id is the same update.</summary>
    public InboundMessage Update(string id, string? text = null, string? token = null, string? start = null) => new()
    {
        Channel = channel.Id,
        Conversation = Name,
        ActivityId = id,
        Text = text,
        ButtonToken = token,
        Start = start,
        Raw = text ?? "",
    };

    /// <summary>Sends a file whose content the channel gives out under its id; gives the answer.</summary>
    public async Task<string> SendFile(string id, string name, string type)
    {
        var file = new ReplyFile(id, name, type, 100) { Kind = type.StartsWith("image/", StringComparison.Ordinal) ? "photo" : "document" };
        Assert.Equal(TurnOutcome.Done, await House.Turns.Take(Update($"{Name}-u{++updates}") with { Files = [new InboundFile(file, id)] }, TestHouse.Stop));
        return await News();
    }

    public override Task<IReadOnlyList<Said>> Heard() => Task.FromResult<IReadOnlyList<Said>>(
        [.. channel.Taken.Where(outgoing => outgoing.Conversation == Name).Select(outgoing => new Said(outgoing.Text, outgoing.Buttons))]);

    protected override async Task Send(string? text, string? token, string? start) =>
        Assert.Equal(TurnOutcome.Done, await House.Turns.Take(Update($"{Name}-u{++updates}", text, token, start), TestHouse.Stop));
}
