using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CitizenBot.Petitions.Deadlines;

/// <summary>The files under `Law`, which travel inside the assembly. Reading the assembly is the only input this project has.</summary>
internal static class EmbeddedLaw
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .Build();

    /// <summary>Names and texts of the files whose name starts so, in ordinal order.</summary>
    public static IEnumerable<(string Name, string Text)> Files(string prefix) =>
        from name in typeof(EmbeddedLaw).Assembly.GetManifestResourceNames()
        where name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal)
        orderby name
        select (name, Read(name));

    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedLaw).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not inside the assembly; check the EmbeddedResource line of CitizenBot.Petitions.csproj.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <exception cref="FormatException">The text does not have the expected shape; the sentence names file and line.</exception>
    public static T Parse<T>(string name, string text)
    {
        try
        {
            return Yaml.Deserialize<T>(text) ?? throw new FormatException($"{name} is empty.");
        }
        catch (YamlException e)
        {
            throw new FormatException($"{name}, line {e.Start.Line}: {(e.InnerException ?? e).Message} Compare it with a neighbouring file of the same kind.", e);
        }
    }

    /// <summary>`next-working-day` names <c>NextWorkingDay</c>.</summary>
    public static T Named<T>(string file, string key, string? value) where T : struct, Enum =>
        value is not null && !value.Any(char.IsDigit) && Enum.TryParse<T>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var named)
            ? named
            : throw new FormatException($"{file}: `{key}: {value}` must be one of {string.Join(", ", Enum.GetNames<T>())} (written with hyphens).");

    public static DateOnly Date(string file, string key, string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException($"{file}: `{key}: {value}` must be a day such as 2026-07-01.");

    public static string Required(string file, string key, string? value) =>
        string.IsNullOrWhiteSpace(value) ? throw new FormatException($"{file}: `{key}` is missing.") : value;
}
