namespace CitizenBot.Tests;

/// <summary>Where the checkout under test lies: the nearest folder above the test binaries that holds the solution.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CitizenBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No CitizenBot.sln above the tests: run them from a checkout.");
    }
}
