using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenBot.Conversation.Activities;

/// <summary>Instants as <c>2026-11-25T02:31:05.123Z</c>: always UTC, always three digits, so that text order is time order.</summary>
internal sealed class UtcMilliseconds : JsonConverter<DateTime>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.UtcDateTime
            : throw new JsonException("A timestamp must be ISO 8601 text, e.g. 2026-11-25T02:31:05.123Z.");

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options)
    {
        if (value.Kind != DateTimeKind.Utc)
            throw new InvalidOperationException($"The instant {value:O} is not marked as UTC; take it from TimeProvider.GetUtcNow().UtcDateTime.");
        writer.WriteStringValue(value.ToString(Format, CultureInfo.InvariantCulture));
    }
}
