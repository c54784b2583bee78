using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CitizenBot.Conversation.Activities;

/// <summary>How activities are written and read: camelCase, no nulls, Vietnamese letters as they are.</summary>
public static class ActivityJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Options);

    /// <exception cref="JsonException">The text is not JSON, or a field has another shape than the specification gives it.</exception>
    public static Activity Read(string json) =>
        JsonSerializer.Deserialize<Activity>(json, Options)
        ?? throw new JsonException("The activity is the JSON word null; send an object with at least a type.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            // An int where a string belongs is a fault of the sender; the Web defaults would let "5" pass for 5.
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
        };
        options.Converters.Add(new UtcMilliseconds());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
