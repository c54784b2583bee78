using System.Globalization;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Jobs;
using CitizenBot.Host.Settings;
using CitizenBot.Storage;

namespace CitizenBot.Host.Starting;

/// <summary>Everything a verb stands on: settings, files read, database opened, the clock to go by.</summary>
public sealed record OpenedHouse(HostSettings Settings, House House, ChatDesk Desk, BotDatabase Database, BotStore Store, TimeProvider Time, bool IsDemo) : IAsyncDisposable
{
    /// <summary>The clock a job goes by: <see cref="Time"/>, or the day that <c>run-job --on</c> names.</summary>
    public required TimeProvider JobTime { get; init; }

    /// <summary>The mark of a database that <c>demo</c> made.</summary>
    public const string DemoMark = "demo";

    /// <summary>Reads the files and opens the database.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="mode">As the host, or as a verb beside it.</param>
    /// <param name="real">The real clock.</param>
    /// <param name="on">A day to take for today, from <c>run-job --on</c>; only a demo database honours it.</param>
    /// <param name="stop">Stops the wait.</param>
    /// <exception cref="StartFaultException">A file has faults, or the day is asked of a database that is no demo.</exception>
    /// <exception cref="StartRefusedException">The database must not be opened as things are.</exception>
    public static async Task<OpenedHouse> Open(HostSettings settings, OpenMode mode, TimeProvider real, DateOnly? on, CancellationToken stop)
    {
        var house = HouseFiles.Read(settings);
        Directory.CreateDirectory(settings.Data.Directory);
        var options = settings.ToDatabaseOptions();
        var database = await BotDatabase.Open(options, mode, real, stop);
        var isDemo = await new BotStore(database).GetMeta(DemoMark, stop) is not null;
        var today = Day(settings.Demo.Today);
        if (on is not null && !isDemo)
        {
            await database.DisposeAsync();
            throw new StartFaultException("--on needs a database that 'demo' made: in a real one a day that is not today would tell officials things that are not so.");
        }

        var time = real;
        if (isDemo)
        {
            // A demo is tried in the evening too, and its clock may stand on another day.
            house = house with { Office = house.Office with { Quiet = null } };
            time = today is { } day ? ShiftedTime.On(real, day, house.Office.TimeZone) : real;
        }

        if (time != real)
        {
            await database.DisposeAsync();
            database = await BotDatabase.Open(options, mode, time, stop);
        }

        var desk = new ChatDesk(HouseFiles.DeskSetting(house));
        return new OpenedHouse(settings, house, desk, database, new BotStore(database), time, isDemo)
        {
            JobTime = on is { } asked ? ShiftedTime.On(real, asked, house.Office.TimeZone) : time,
        };
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
