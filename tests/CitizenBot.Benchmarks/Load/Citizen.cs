using System.Net.Http.Headers;
using System.Threading.Channels;
using CitizenBot.Benchmarks.Telegram;

namespace CitizenBot.Benchmarks.Load;

/// <summary>One user in a closed loop: files feedback from a fresh chat, waits for every answer, begins again.</summary>
/// <remarks>
/// Without time to think it answers sooner than any person: before the server has noted that its question went out. A host
/// that asks again then is answered again; more turns per filing than the walk is long tell how often that was.
/// </remarks>
internal sealed class Citizen(BotApiSink sink, HttpClient http, Webhook webhook, Counters counters, TimeSpan think, TimeProvider time)
{
    private const int MostTurns = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Files until told to stop; what is half done then is left.</summary>
    public async Task Run(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await File(counters.NextChat(), stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The measurement is over.
        }
    }

    private async Task File(long chat, CancellationToken stop)
    {
        var messages = sink.Join(chat);
        try
        {
            var shown = await Turn(messages, Updates.Typed(counters.NextUpdate(), chat, sink.NextNumber(), Walk.FirstWords, time.GetUtcNow()), Walk.FirstWords, stop);
            for (var turn = 2; turn <= MostTurns; turn++)
            {
                if (Walk.CaseCode(shown) is not null)
                {
                    counters.Filed(time.GetTimestamp());
                    return;
                }

                if (think > TimeSpan.Zero)
                {
                    await Task.Delay(think, time, stop);
                }

                var action = Walk.Next(shown)!;
                var update = shown.Inline.TryGetValue(action, out var data)
                    ? Updates.Pressed(counters.NextUpdate(), shown, data, time.GetUtcNow())
                    : Updates.Typed(counters.NextUpdate(), chat, sink.NextNumber(), action, time.GetUtcNow());
                shown = await Turn(messages, update, action, stop);
            }

            throw new InvalidOperationException($"No receipt after {MostTurns} turns; the bot said last: {shown}");
        }
        finally
        {
            sink.Leave(chat);
        }
    }

    /// <summary>Sends one update and waits until the bot has said something that can be answered; the clock stops at its first message.</summary>
    private async Task<BotMessage> Turn(ChannelReader<BotMessage> messages, byte[] update, string action, CancellationToken stop)
    {
        while (messages.TryRead(out _))
        {
            // A second message to the turn before is no answer to this one.
        }

        var begun = time.GetTimestamp();
        await Post(update, stop);
        var counted = false;
        BotMessage? said = null;
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            while (true)
            {
                said = await messages.ReadAsync(either.Token);
                if (!counted)
                {
                    counters.Answered(said.ArrivedAt, time.GetElapsedTime(begun, said.ArrivedAt));
                    counted = true;
                }

                if (Walk.CaseCode(said) is not null || Walk.Next(said) is not null)
                {
                    return said;
                }
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new InvalidOperationException($"Stuck {(counted ? "" : "without an answer ")}after \"{action}\"; the bot said last: {said?.ToString() ?? "nothing"}");
        }
    }

    private async Task Post(byte[] update, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(update) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", webhook.Secret);
        using var answer = await http.SendAsync(request, stop);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"The webhook answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(stop)}");
        }
    }
}
