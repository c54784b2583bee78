using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CitizenBot.Tests.Duplicates;

/// <summary>Two things that citizens told, and whether they are one matter.</summary>
public sealed class Pair
{
    /// <summary>The kind of change from <see cref="A"/> to <see cref="B"/>.</summary>
    public string Kind { get; set; } = "";

    public string A { get; set; } = "";

    public string B { get; set; } = "";

    public bool Same { get; set; }

    /// <summary>All pairs of <c>pairs.yaml</c>, by the part they belong to.</summary>
    public static Dictionary<string, List<Pair>> Read()
    {
        using var file = File.OpenText(Path.Combine(AppContext.BaseDirectory, "Duplicates", "pairs.yaml"));
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Dictionary<string, List<Pair>>>(file);
    }
}
