using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>Button presses that wait for an answer: a progress bar runs until then, and after a while the server takes none any more.</summary>
internal sealed class Callbacks(BotApiServer server)
{
    private const int LongestAnswer = 200;
    private readonly Dictionary<string, (BotApiPerson By, DateTimeOffset At)> asked = [];
    private readonly List<(BotApiPerson To, CallbackAnswer Answer)> answers = [];
    private long lastId = 4_382_000_000_000_000_000;

    /// <summary>The real time is nowhere written; people report from ten seconds to a minute.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(15);

    public IReadOnlyList<CallbackAnswer> AnswersTo(BotApiPerson person) =>
        [.. answers.Where(given => given.To == person).Select(given => given.Answer)];

    public string Ask(BotApiPerson by)
    {
        var id = $"{++lastId}";
        asked[id] = (by, server.Time.GetUtcNow());
        return id;
    }

    public JsonNode Answer(CallParameters call)
    {
        var id = call.Text("callback_query_id");
        if (!asked.TryGetValue(id, out var press) || server.Time.GetUtcNow() - press.At > Patience)
        {
            throw Refusal.BadRequest("query is too old and response timeout expired or query ID is invalid");
        }

        if (call.Text("text").EnumerateRunes().Count() > LongestAnswer)
        {
            throw Refusal.BadRequest("MESSAGE_TOO_LONG");
        }

        answers.Add((press.By, new CallbackAnswer(id, call.Text("text"), call.Flag("show_alert"))));
        return true;
    }
}

/// <summary>What a person saw after pressing; an empty text only ends the progress bar.</summary>
internal sealed record CallbackAnswer(string CallbackId, string Text, bool ShowAlert);
