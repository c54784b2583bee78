using System.Globalization;

namespace CitizenBot.Host.Settings;

/// <summary>Finds every fault of the settings at once, so that an operator mends them in one go.</summary>
public static class SettingsCheck
{
    /// <summary>One sentence a fault: the setting, what is wrong with it, what would do. Empty when all is well.</summary>
    public static IReadOnlyList<string> Faults(HostSettings settings)
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(settings.Data.Directory))
        {
            faults.Add("Data:Directory is empty. Name a folder the host may write to, for example data.");
        }

        CheckDatabase(settings, faults);
        CheckOrganization(settings.Organization, faults);
        faults.AddRange(TelegramSettingsCheck.Faults(settings.Telegram));
        if (settings.Dialogs.Directory is { Length: > 0 } dialogs && !Directory.Exists(dialogs))
        {
            faults.Add($"Dialogs:Directory is '{dialogs}', which does not exist. Create it, or leave the setting empty for the shipped wording.");
        }

        if (settings.Demo.Today is { Length: > 0 } today && !DateOnly.TryParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            faults.Add($"Demo:Today is '{today}'. Write a day as yyyy-MM-dd, for example 2026-11-25.");
        }

        return faults;
    }

    private static void CheckDatabase(HostSettings settings, List<string> faults)
    {
        switch (settings.Database.Provider)
        {
            case "Sqlite":
                break;
            case "PostgreSql" when string.IsNullOrWhiteSpace(settings.ConnectionStrings.CitizenBot):
                faults.Add("ConnectionStrings:CitizenBot is empty. PostgreSQL needs one, for example Host=127.0.0.1;Database=citizenbot;Username=citizenbot.");
                break;
            case "PostgreSql":
                break;
            default:
                faults.Add($"Database:Provider is '{settings.Database.Provider}'. Write Sqlite or PostgreSql.");
                break;
        }
    }

    private static void CheckOrganization(OrganizationSettings organization, List<string> faults)
    {
        if (organization.File is { Length: > 0 } file && !File.Exists(file))
        {
            faults.Add($"Organization:File is '{file}', which does not exist. Name an office file, or leave the setting empty for the sample office.");
        }

        if (organization.TimeZone is { Length: > 0 } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            faults.Add($"Organization:TimeZone is '{zone}', which this machine does not know. Write an IANA name, for example Asia/Ho_Chi_Minh.");
        }
    }
}
