using System.Globalization;
using Microsoft.Playwright;

namespace CitizenBot.IntegrationTests.Browser;

/// <summary>Gives files to the page in each of the ways a person has.</summary>
internal static class ChosenFiles
{
    public static FilePayload File(string name, string type, int size) => new() { Name = name, MimeType = type, Buffer = new byte[size] };

    /// <summary>Presses the button and chooses in the window that opens.</summary>
    public static async Task Choose(this WebChatPage chat, params FilePayload[] files)
    {
        var window = await chat.Page.RunAndWaitForFileChooserAsync(() => chat.Page.ClickAsync("#file"));
        await window.SetFilesAsync(files);
    }

    public static Task Paste(this WebChatPage chat, string name, string type, int size, string words = "") => chat.Page.EvaluateAsync(string.Create(CultureInfo.InvariantCulture, $$"""
        () => {
            const d = new DataTransfer();
            d.items.add(new File([new Uint8Array({{size}})], '{{name}}', { type: '{{type}}' }));
            if ('{{words}}') d.setData('text/plain', '{{words}}');
            document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: d, bubbles: true, cancelable: true }));
        }
        """));

    /// <param name="step"><c>dragover</c>, <c>dragleave</c> or <c>drop</c>.</param>
    public static Task Drag(this WebChatPage chat, string step, params (string Name, int Size)[] files) => chat.Page.EvaluateAsync($$"""
        () => {
            const d = new DataTransfer();
            for (const [name, size] of [{{string.Join(',', files.Select(file => string.Create(CultureInfo.InvariantCulture, $"['{file.Name}', {file.Size}]")))}}])
                d.items.add(new File([new Uint8Array(size)], name, { type: 'application/pdf' }));
            document.body.dispatchEvent(new DragEvent('{{step}}', { dataTransfer: d, bubbles: true, cancelable: true }));
        }
        """);

    /// <summary>Sends at most so many bytes a second from now on; 0 for as fast as it goes.</summary>
    public static async Task<ICDPSession> SlowDown(this WebChatPage chat, int bytesPerSecond)
    {
        var session = await chat.Page.Context.NewCDPSessionAsync(chat.Page);
        await session.SendAsync("Network.enable");
        await session.Pace(bytesPerSecond);
        return session;
    }

    public static Task Pace(this ICDPSession session, int bytesPerSecond) => session.SendAsync("Network.emulateNetworkConditions", new()
    {
        ["offline"] = false,
        ["latency"] = 0,
        ["downloadThroughput"] = -1,
        ["uploadThroughput"] = bytesPerSecond == 0 ? -1 : bytesPerSecond,
    });
}
