using System.Reflection;
using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Host.Starting;

/// <summary>The files under <c>dialogs/</c>: those that come with the program, and an office's own that override them.</summary>
public static class DialogFiles
{
    private const string Root = "dialogs/";

    /// <summary>Name (<c>dialogs/menu/vi.yaml</c>) and text of every shipped file.</summary>
    public static IReadOnlyList<(string Name, string Text)> Shipped()
    {
        var assembly = typeof(ChatDesk).Assembly;
        return
        [
            .. from name in assembly.GetManifestResourceNames()
               where name.StartsWith(Root, StringComparison.Ordinal)
               orderby name
               select (name, Text(assembly, name)),
        ];
    }

    /// <summary>The same of a folder that is laid out alike; empty without one.</summary>
    public static IReadOnlyList<(string Name, string Text)> Overrides(string? directory) =>
        string.IsNullOrEmpty(directory)
            ? []
            : [.. Directory.EnumerateFiles(directory, "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => (Root + Path.GetRelativePath(directory, path).Replace('\\', '/'), File.ReadAllText(path)))];

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
