using CitizenBot.Petitions.Offices;

namespace CitizenBot.Tests.Offices;

/// <summary>The offices that are delivered with the program, as the tests load them.</summary>
internal static class SampleOffices
{
    public static Office Ward { get; } = Load("phuong-kien-tuong.yaml");

    public static Office Town { get; } = Load("thi-xa-kien-tuong-2022.yaml");

    public static string Text(string fileName)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CitizenBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside a checkout: no CitizenBot.sln above them.");
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "deploy", "offices", fileName));
    }

    private static Office Load(string fileName) => OfficeFile.Load(Text(fileName), fileName) switch
    {
        OfficeFileResult.Loaded loaded => loaded.Office,
        OfficeFileResult.Faulty faulty => throw new InvalidOperationException(string.Join('\n', faulty.Faults)),
        var other => throw new InvalidOperationException(other.ToString()),
    };
}
