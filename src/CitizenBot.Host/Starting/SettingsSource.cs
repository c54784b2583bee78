using CitizenBot.Host.Settings;

namespace CitizenBot.Host.Starting;

/// <summary>Reads the settings: <c>appsettings.json</c> in the current folder, the environment (<c>__</c> for <c>:</c>), the command line; later ones win.</summary>
public static class SettingsSource
{
    public static HostSettings Read(string[] args) => Bind(Configuration(args));

    public static IConfiguration Configuration(string[] args) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine(args)
        .Build();

    /// <exception cref="StartFaultException">The settings have faults; the message lists every one.</exception>
    private static HostSettings Bind(IConfiguration configuration)
    {
        var settings = configuration.Get<HostSettings>() ?? new HostSettings();
        var faults = SettingsCheck.Faults(settings);
        return faults.Count == 0
            ? settings
            : throw new StartFaultException("The settings cannot be used:\n" + string.Join('\n', faults.Select(fault => "  " + fault)));
    }
}
