using System.Text.RegularExpressions;
using CitizenBot.Host.Channels;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>A person at a chat: says, presses what is on the screen, and reads what came.</summary>
internal abstract partial class Talk(TestHouse house, string name)
{
    private int read;

    protected TestHouse House => house;

    /// <summary>The channel's id of the chat.</summary>
    public string Name => name;

    /// <summary>Types a text; gives what the bot said since the last look.</summary>
    public async Task<string> Say(string text)
    {
        await Send(text, token: null, start: null);
        return await News();
    }

    /// <summary>Presses the newest button with this label.</summary>
    public async Task<string> Press(string label)
    {
        await Send(label, await Token(label), start: null);
        return await News();
    }

    /// <summary>Follows a deep link.</summary>
    public async Task<string> Start(string payload)
    {
        await Send(text: null, token: null, payload);
        return await News();
    }

    public async Task Link(string invitation)
    {
        await Start($"inv-{invitation}");
        var answer = await Press("Đúng, liên kết");
        Assert.Contains("Đã liên kết", answer, StringComparison.Ordinal);
    }

    /// <summary>Sends what is due and gives what is new in this chat.</summary>
    public async Task<string> News()
    {
        await house.Deliver();
        var all = await Heard();
        var news = string.Join('\n', all.Skip(read).Select(said => said.Text));
        read = all.Count;
        return news;
    }

    /// <summary>The token of the newest button with this label.</summary>
    public async Task<string> Token(string label)
    {
        var heard = await Heard();
        var last = heard.Count > 0 ? heard[^1] : new Said("", []);
        return heard.SelectMany(said => said.Buttons).LastOrDefault(button => button.Label == label)?.Token
            ?? throw new InvalidOperationException($"No button [{label}] in the chat '{name}'. It ended with: {last.Text} [{string.Join("] [", last.Buttons.Select(button => button.Label))}]");
    }

    /// <summary>Everything the bot said here, oldest first.</summary>
    public abstract Task<IReadOnlyList<Said>> Heard();

    /// <summary>Files a complaint about land, step after step; its responsible official is <c>truong-kinh-te</c>, its first date 2026-12-04.</summary>
    public async Task<Filed> FileComplaint()
    {
        var answer = await Walk(Walks.ComplaintToTheStory);
        foreach (var step in Walks.ComplaintFromTheStory)
        {
            // The same story was filed before in this house: here it is another matter.
            var said = await Walk(step);
            while (said.Contains("cùng một việc", StringComparison.Ordinal))
            {
                said = await Press("Việc khác");
            }

            answer = said;
        }

        Assert.Contains("Xin xem lại", answer, StringComparison.Ordinal);
        return Receipt(await Press("Gửi đơn"));
    }

    /// <summary>Says and presses (in brackets) one after the other; gives the last answer.</summary>
    public async Task<string> Walk(params IEnumerable<string> steps)
    {
        var answer = "";
        foreach (var step in steps)
        {
            answer = step.StartsWith('[') ? await Press(step.Trim('[', ']')) : await Say(step);
        }

        return answer;
    }

    public static Filed Receipt(string text)
    {
        var (code, pin) = (Code().Match(text), Pin().Match(text));
        Assert.True(code.Success && pin.Success, $"This is no receipt: {text}");
        return new Filed(code.Value, pin.Groups[1].Value);
    }

    protected abstract Task Send(string? text, string? token, string? start);

    [GeneratedRegex(@"KT-[0-9A-Z]{5}-[0-9A-Z]")]
    private static partial Regex Code();

    [GeneratedRegex(@"PIN \(số bí mật\): (\d{3} \d{3})")]
    private static partial Regex Pin();
}

/// <summary>One message of the bot, as the chat shows it.</summary>
internal sealed record Said(string Text, IReadOnlyList<OutgoingButton> Buttons);

/// <summary>What a receipt gives a citizen to keep.</summary>
internal sealed record Filed(string Code, string Pin);
