using CitizenBot.Host.Channels.Telegram;
using CitizenBot.Host.Settings;
using CitizenBot.Host.Starting;
using CitizenBot.Storage;

namespace CitizenBot.Host.Cli;

/// <summary>Looks over a house without touching it and says, line by line, what is well and what to do about the rest.</summary>
public sealed class Doctor(TimeProvider time, TextWriter output)
{
    private int faults;

    public async Task<int> Run(string[] args, CancellationToken stop)
    {
        var settings = SettingsSource.Read(args);
        await Tell(Folds(), "Vietnamese letters fold (ICU is there)", "Vietnamese letters do not fold: install ICU, or unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT; citizens who type without marks are not understood.");
        await using var house = await OpenedHouse.Open(settings, OpenMode.Visitor, time, null, stop);
        await output.WriteLineAsync($"ok    office {house.House.Office.Name.Vi}, zone {house.House.Office.TimeZone.Id}");
        foreach (var fault in HouseFiles.OverrideFaults(settings))
        {
            await Tell(false, "", $"wording: {fault}; the shipped words are used instead.");
        }

        foreach (var key in house.Database.Keys.Fingerprints())
        {
            await output.WriteLineAsync($"ok    key {key.Kind} {key.Version}: {key.Print}");
        }

        await Telegram(settings.Telegram, stop);
        await Calendars(house);
        await Places(house);
        await Messages(house, stop);
        await Jobs(house, stop);
        await output.WriteLineAsync(faults == 0 ? "All is well." : $"{faults} things to do.");
        return faults == 0 ? 0 : 1;
    }

    private static bool Folds() => Conversation.Matching.Fold.Plain("Điểm nóng") == "diem nong";

    private async Task Telegram(TelegramSettings settings, CancellationToken stop)
    {
        var address = await TelegramLinks.Address(settings, time, stop);
        await Tell(
            address != TelegramLinks.Unknown,
            address is null ? "Telegram is off" : $"Telegram {address} by {settings.Receive.ToLowerInvariant()}",
            "Telegram cannot be reached, or refuses the token: check Telegram:BotToken, Telegram:ApiBaseUrl and the network. The web chat works without it.");
    }

    private async Task Calendars(OpenedHouse house)
    {
        var year = house.House.Office.Day(house.Time.GetUtcNow().UtcDateTime).Year;
        foreach (var needed in (int[])[year, year + 1])
        {
            await Tell(house.House.Calendar.HasYear(needed), $"calendar {needed}", $"there is no calendar of {needed}: dates that reach into it are provisional. Update the program when the year's days off are decided.");
        }
    }

    /// <summary>Hotspots are looked for without coordinates too, but neighbours are then not seen together.</summary>
    private async Task Places(OpenedHouse house)
    {
        var lost = house.House.Office.Units.Where(unit => unit.Latitude is null).Select(unit => unit.Id).ToList();
        await output.WriteLineAsync(lost.Count == 0
            ? $"ok    hotspots: {house.House.Office.Units.Count} units with coordinates"
            : $"note  hotspots: units without lat and lon are looked at each by itself, never with neighbours: {string.Join(", ", lost)}");
    }

    private async Task Messages(OpenedHouse house, CancellationToken stop)
    {
        var figures = await house.Store.Health(house.Time.GetUtcNow().UtcDateTime, stop);
        await Tell(figures.DeadLetters == 0, "no dead letters", $"{figures.DeadLetters} dead letters: see dead-letters list.");
        await Tell(figures.OldestDueAt is null, "no message waits", $"{figures.Waiting} messages wait, the oldest since {figures.OldestDueAt:u}: is the host running?");
        await Tell(figures.FilesWaiting == 0, "no file waits to be fetched", $"{figures.FilesWaiting} files that people sent wait to be fetched: is the host running, and can it reach the channel?");
        await output.WriteLineAsync($"ok    {figures.FilesFailed} files of cases could not be had; their people were told");
        var fault = house.Store.FilesFault();
        await Tell(fault is null, $"files can be written to {house.Settings.FilesDirectory}", $"Files:Directory ({house.Settings.FilesDirectory}) cannot be written to: {fault} Make it writable for the user of the host, mode 0700.");
        foreach (var parked in await house.Store.Parked(stop))
        {
            await Tell(false, "", $"{parked.Count} notices wait for {parked.Person}, who has no chat (oldest {parked.OldestAt:u}): invite {parked.Person}, and telephone today.");
        }
    }

    private async Task Jobs(OpenedHouse house, CancellationToken stop)
    {
        var last = await house.Store.LastRun("deadline-sweep", onlySucceeded: true, stop);
        var late = last is null || house.Time.GetUtcNow().UtcDateTime - last.StartedAt > TimeSpan.FromMinutes(25);
        await Tell(!late, "deadlines are looked at", last is null ? "deadlines were never looked at: start the host, or run-job deadline-sweep." : $"deadlines were last looked at {last.StartedAt:u}: is the host running?");
    }

    private async Task Tell(bool well, string good, string bad)
    {
        faults += well ? 0 : 1;
        await output.WriteLineAsync(well ? $"ok    {good}" : $"TO DO {bad}");
    }
}
