using System.Reflection;
using CitizenBot.Petitions.Cases;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CitizenBot.Host.Cli;

/// <summary>An invented petition of <c>deploy/demo/stories.yaml</c>.</summary>
public sealed class DemoStory
{
    public PetitionKind Kind { get; set; }

    /// <summary>Words by which the office's field is found.</summary>
    public string About { get; set; } = "";

    public string Text { get; set; } = "";

    public string Wanted { get; set; } = "";

    public static IReadOnlyList<DemoStory> All()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("demo/stories.yaml")!);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<List<DemoStory>>(reader);
    }
}
