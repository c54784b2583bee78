using CitizenBot.Host.Channels.Telegram;
using CitizenBot.Host.Cli.Scan;
using CitizenBot.Host.Jobs;
using CitizenBot.Host.Starting;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Storage;
using CitizenBot.Storage.Sealing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CitizenBot.Host.Cli;

/// <summary>What the verbs do. Faults an operator can mend come out as one message and exit code 2.</summary>
public sealed class HostVerbs(TimeProvider time, TextWriter output, TextWriter error)
{
    private const int Done = 0;
    private const int NotDone = 1;
    private const int WrongUse = 2;

    public VerbActions Actions => new()
    {
        Serve = (args, stop) => Guarded(() => Serve(args, stop)),
        Demo = (args, stop) => Guarded(() => Demo(args, stop)),
        Doctor = (args, stop) => Guarded(() => new Doctor(time, output).Run(args, stop)),
        Migrate = (args, stop) => With(args, OpenMode.Host, null, _ => Say("The database is at this release."), stop),
        VerifyLog = (args, root, on, stop) => With(args, OpenMode.Visitor, null, house => VerifyLog(house, root, on, stop), stop),
        Backup = (args, path, stop) => With(args, OpenMode.Visitor, null, house => BackupTo(house, path, stop), stop),
        Restore = (args, path, stop) => Guarded(() => RestoreFrom(args, path, stop)),
        RotateKeys = (args, stop) => With(args, OpenMode.Host, null, house => RotateKeys(house, stop), stop),
        Due = args => Task.FromResult(DueCommand.Run(args, File.OpenText, output, error)),
        Scan = (request, stop) => Task.FromResult(new ScanCommand(time, File.OpenText, output, error).Run(request, stop)),
        Invite = (args, person, revoke, stop) => With(args, OpenMode.Visitor, null, house => Invite(house, person, revoke, stop), stop),
        RunJob = (args, name, on, stop) => With(args, OpenMode.Visitor, on, house => RunJob(house, name, stop), stop),
        ListDeadLetters = (args, stop) => With(args, OpenMode.Visitor, null, house => ListDeadLetters(house, stop), stop),
        ReplayDeadLetter = (args, id, stop) => With(args, OpenMode.Visitor, null, house => Replay(house, id, stop), stop),
        DropDeadLetter = (args, id, stop) => With(args, OpenMode.Visitor, null, house => Drop(house, id, stop), stop),
    };

    private async Task<int> Guarded(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception fault) when (fault is StartFaultException or StartRefusedException or BackupRefusedException)
        {
            await error.WriteLineAsync(fault.Message);
            return WrongUse;
        }
        catch (Exception outage) when (Outage.Is(outage))
        {
            await error.WriteLineAsync($"The database cannot be reached ({outage.Message}). Is it running, and is ConnectionStrings:CitizenBot right?");
            return NotDone;
        }
    }

    private Task<int> With(string[] args, OpenMode mode, DateOnly? on, Func<OpenedHouse, Task<int>> verb, CancellationToken stop) => Guarded(async () =>
    {
        await using var house = await OpenedHouse.Open(SettingsSource.Read(args), mode, time, on, stop);
        return await verb(house);
    });

    /// <summary>What a verb needs to do the host's work once, without its server and its loops.</summary>
    private static ServiceProvider Work(OpenedHouse house)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        BotHost.AddWork(services, house, []);
        return services.BuildServiceProvider();
    }

    private async Task<int> Say(string line, int code = Done)
    {
        await (code == Done ? output : error).WriteLineAsync(line);
        return code;
    }

    private async Task<int> Serve(string[] args, CancellationToken stop)
    {
        await using var house = await OpenedHouse.Open(SettingsSource.Read(args), OpenMode.Host, time, null, stop);
        return await Serve(house, args, stop);
    }

    private async Task<int> Demo(string[] args, CancellationToken stop)
    {
        var settings = SettingsSource.Read(args);
        await using (var empty = await OpenedHouse.Open(settings, OpenMode.Host, time, null, stop))
        {
            await new DemoCaseload(empty, output).Fill(stop);
        }

        await using var house = await OpenedHouse.Open(settings, OpenMode.Host, time, null, stop);
        return await Serve(house, args, stop);
    }

    private async Task<int> Serve(OpenedHouse house, string[] args, CancellationToken stop)
    {
        await using var app = BotHost.Build(house, args);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException busy)
        {
            return await Say($"{busy.Message} Is another CitizenBot running here? Choose another address with --urls.", NotDone);
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await output.WriteLineAsync($"Web chat: {address}/");
        var telegram = await TelegramLinks.Address(house.Settings.Telegram, time, stop);
        await output.WriteLineAsync(telegram is null ? "Telegram: off (Telegram:Receive = Off)" : $"Telegram: {telegram} by {house.Settings.Telegram.Receive.ToLowerInvariant()}");
        foreach (var fault in HouseFiles.OverrideFaults(house.Settings))
        {
            await output.WriteLineAsync($"Wording not used: {fault}");
        }

        if (house.Settings.Organization.File.Length == 0)
        {
            await new Invitations(house, address, telegram).PrintAll(output, stop);
        }

        await app.WaitForShutdownAsync(stop);
        return Done;
    }

    private async Task<int> VerifyLog(OpenedHouse house, string? root, DateOnly? on, CancellationToken stop)
    {
        if (root is not null && on is null)
        {
            return await Say("--root needs --on: the day the root was printed for stands in the operator's message.", WrongUse);
        }

        var (holds, said) = await LogVerification.Run(house, root, on, stop);
        return await Say(said, holds ? Done : NotDone);
    }

    private async Task<int> BackupTo(OpenedHouse house, string path, CancellationToken stop)
    {
        var made = await Backup.Write(house.Database, path, stop);
        var missing = made.Missing == 0 ? "" : $" {made.Missing} contents of files are missing or damaged and could not be copied: see doctor.";
        return await Say($"Backup written to {Path.GetFullPath(path)}, {made.Manifest.Files - made.Missing} files in it.{missing} The keys are not in it: keep {house.Settings.KeysDirectory} elsewhere.", made.Missing == 0 ? Done : NotDone);
    }

    /// <summary>Opens it once afterwards: the keys fit, the schema is this release's, and the log holds.</summary>
    private async Task<int> RestoreFrom(string[] args, string path, CancellationToken stop)
    {
        var settings = SettingsSource.Read(args);
        var read = await Restore.Read(settings.ToDatabaseOptions(), path, time, stop);
        await using var house = await OpenedHouse.Open(settings, OpenMode.Host, time, null, stop);
        var (holds, said) = await LogVerification.Run(house, root: null, on: null, stop);
        var missing = read.Missing == 0 ? "" : $" {read.Missing} contents of files are missing or damaged in it.";
        await output.WriteLineAsync($"Restored from {Path.GetFullPath(path)}, made {read.Manifest.MadeAt:yyyy-MM-dd HH:mm} UTC.{missing} What was waiting to be sent then is sent again when the host serves.");
        return await Say(said, holds && read.Missing == 0 ? Done : NotDone);
    }

    private async Task<int> RotateKeys(OpenedHouse house, CancellationToken stop)
    {
        var wrapped = await KeyRotation.Run(house.Database, stop);
        return await Say($"{wrapped} data keys wrapped with a new master key. Back up {house.Settings.KeysDirectory} now, apart from the data.");
    }

    private async Task<int> Invite(OpenedHouse house, string person, bool revoke, CancellationToken stop)
    {
        var telegram = await TelegramLinks.Address(house.Settings.Telegram, time, stop);
        var invitations = new Invitations(house, house.House.Office.WebChat.GetLeftPart(UriPartial.Authority), telegram);
        if (invitations.Find(person) is not { } found)
        {
            return await Say($"The office file has no official and no group '{person}'. It has: {string.Join(", ", invitations.Known)}.", WrongUse);
        }

        if (revoke)
        {
            var open = await house.Store.RevokeInvitations(found.Person, stop);
            var chats = await house.Store.Unlink(found.Person, stop);
            return await Say($"{open} open invitations withdrawn, {chats} chats unlinked.");
        }

        await invitations.Print(found, output, stop);
        return Done;
    }

    private async Task<int> RunJob(OpenedHouse house, string name, CancellationToken stop)
    {
        await using var provider = Work(house);
        var runner = provider.GetRequiredService<JobRunner>();
        if (!runner.Names.Contains(name))
        {
            return await Say($"There is no job '{name}'. Known: {string.Join(", ", runner.Names)}.", WrongUse);
        }

        return await Say(await runner.Run(name, house.JobTime, stop));
    }

    private async Task<int> ListDeadLetters(OpenedHouse house, CancellationToken stop)
    {
        var letters = await house.Store.DeadLetters(stop);
        foreach (var letter in letters)
        {
            await output.WriteLineAsync($"{letter.Id}  {letter.At:yyyy-MM-dd HH:mm}Z  {letter.Kind}  {letter.Channel}  {letter.CaseCode}  {letter.Error}");
        }

        return await Say($"{letters.Count} dead letters.");
    }

    private async Task<int> Replay(OpenedHouse house, string id, CancellationToken stop)
    {
        if (await house.Store.DeadLetter(id, stop) is not { Body: { } body, ReplayedAt: null, DroppedAt: null } letter)
        {
            return await Say($"There is no open dead letter '{id}'. See: dead-letters list.", WrongUse);
        }

        await using var provider = Work(house);
        if (!await provider.GetRequiredService<DeadLetterReplay>().Run(letter, body, stop))
        {
            return await Say("It failed again and stays a dead letter.", NotDone);
        }

        await house.Store.MarkReplayed(id, stop);
        return await Say("Handled; a running host sends the answer.");
    }

    private async Task<int> Drop(OpenedHouse house, string id, CancellationToken stop) =>
        await house.Store.DropDeadLetter(id, stop) ? await Say("Dropped.") : await Say($"There is no open dead letter '{id}'. See: dead-letters list.", WrongUse);
}
