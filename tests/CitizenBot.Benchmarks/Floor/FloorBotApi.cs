using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace CitizenBot.Benchmarks.Floor;

/// <summary>The three calls of the Bot API that a turn needs, written by hand.</summary>
internal sealed class FloorBotApi(HttpClient http, string baseUrl)
{
    /// <summary>Gives the message's number.</summary>
    public async Task<string> Send(string chat, FloorBody body)
    {
        using var answer = await Call("sendMessage", json =>
        {
            json.WriteString("chat_id", chat);
            json.WriteString("text", body.Text);
            json.WriteStartObject("reply_markup");
            json.WriteStartArray(body.Shares is null ? "inline_keyboard" : "keyboard");
            foreach (var (label, token) in body.Labels.Zip(body.Tokens))
            {
                json.WriteStartArray();
                json.WriteStartObject();
                json.WriteString("text", label);
                if (body.Shares is null)
                {
                    json.WriteString("callback_data", token);
                }
                else if (label == body.Labels[0])
                {
                    json.WriteBoolean(body.Shares, true);
                }

                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        await using var stream = await answer.Content.ReadAsStreamAsync();
        using var said = await JsonDocument.ParseAsync(stream);
        return said.RootElement.GetProperty("result").GetProperty("message_id").GetInt64().ToString(CultureInfo.InvariantCulture);
    }

    public async Task RemoveButtons(string chat, string message) =>
        (await Call("editMessageReplyMarkup", json =>
        {
            json.WriteString("chat_id", chat);
            json.WriteNumber("message_id", long.Parse(message, CultureInfo.InvariantCulture));
        })).Dispose();

    public async Task AnswerPress(string callback) =>
        (await Call("answerCallbackQuery", json => json.WriteString("callback_query_id", callback))).Dispose();

    private async Task<HttpResponseMessage> Call(string method, Action<Utf8JsonWriter> body)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        await using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }

        using var content = new ReadOnlyMemoryContent(bytes.WrittenMemory);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var answer = await http.PostAsync(new Uri($"{baseUrl}/{method}"), content);
        return answer.EnsureSuccessStatusCode();
    }
}
