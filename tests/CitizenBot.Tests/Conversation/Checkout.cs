namespace CitizenBot.Tests.Conversation;

/// <summary>The files of the project as they lie in this checkout.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    /// <summary>All files under <c>dialogs/</c>, named as the program names them.</summary>
    public static IReadOnlyList<(string Name, string Text)> Dialogs() =>
    [
        .. from path in Directory.EnumerateFiles(Path.Combine(Root, "dialogs"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           select (Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)),
    ];

    /// <summary>Our own sources in a folder, without what the build makes.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        from path in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where !relative.Contains("/obj/", StringComparison.Ordinal) && !relative.Contains("/bin/", StringComparison.Ordinal)
        select (relative, File.ReadAllText(path));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CitizenBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No CitizenBot.sln above {AppContext.BaseDirectory}. Are the tests run outside a checkout?");
    }
}
