using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenBot.Conversation.Speaking;

/// <summary>What the placeholders of one line stand for, by their names.</summary>
/// <example><code>new Args { ["caseCode"] = Arg.Code("KT-7M4XP-3"), ["receivedOn"] = Arg.Date(day) }</code></example>
[JsonConverter(typeof(Converter))]
[SuppressMessage("Naming", "CA1710", Justification = "Read as 'the args of a line'; a longer name says no more.")]
public sealed class Args : IEnumerable<KeyValuePair<string, Arg>>
{
    private readonly Dictionary<string, Arg> byName = [];

    public static Args None { get; } = [];

    public Arg this[string name]
    {
        get => byName[name];
        init => byName[name] = value;
    }

    public IReadOnlyDictionary<string, Arg> ByName => byName;

    public void Add(string name, Arg value) => byName.Add(name, value);

    public IEnumerator<KeyValuePair<string, Arg>> GetEnumerator() => byName.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Converter : JsonConverter<Args>
    {
        public override Args Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var args = new Args();
            foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, Arg>>(ref reader, options)!)
            {
                args.Add(name, value);
            }

            return args;
        }

        public override void Write(Utf8JsonWriter writer, Args value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.byName, options);
    }
}
