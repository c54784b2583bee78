using System.Reflection;
using CitizenBot.Host.Settings;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Host.Starting;

/// <summary>Finds the office file: the one the settings name, or the sample that comes with the program.</summary>
public static class OfficeSource
{
    public const string Sample = "phuong-kien-tuong.yaml";

    /// <exception cref="StartFaultException">The file has faults; the message lists every one with its line.</exception>
    public static Office Load(OrganizationSettings settings)
    {
        var (name, yaml) = settings.File is { Length: > 0 } file ? (file, File.ReadAllText(file)) : (Sample, ReadSample());
        var office = OfficeFile.Load(yaml, Path.GetFileName(name)) switch
        {
            OfficeFileResult.Loaded loaded => loaded.Office,
            OfficeFileResult.Faulty faulty => throw new StartFaultException(
                $"The office file {name} cannot be used:\n" + string.Join('\n', faulty.Faults.Select(fault => $"  line {fault.Line}: {fault.Sentence}"))),
            _ => throw new InvalidOperationException("An office file is neither loaded nor faulty."),
        };
        return settings.TimeZone is { Length: > 0 } zone ? office with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone) } : office;
    }

    private static string ReadSample()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"offices/{Sample}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
