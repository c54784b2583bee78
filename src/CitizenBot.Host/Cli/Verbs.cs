using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CitizenBot.Host.Cli.Scan;

namespace CitizenBot.Host.Cli;

/// <summary>The verbs after <c>--</c>. Whatever a verb does not know is a setting (<c>--Database:Provider=PostgreSql</c>, <c>--urls ...</c>).</summary>
public static class Verbs
{
    /// <param name="verbs">What each verb does; tests hand in their own.</param>
    public static RootCommand Root(VerbActions verbs)
    {
        var root = Settable(new RootCommand("CitizenBot: petitions by chat. Without a verb it serves."), (parsed, stop) => verbs.Serve(Settings(parsed), stop));
        root.Add(Settable(new Command("serve", "Serves the chat (the default)."), (parsed, stop) => verbs.Serve(Settings(parsed), stop)));
        root.Add(Settable(new Command("demo", "Fills an empty database with two hundred invented cases, then serves it."), (parsed, stop) => verbs.Demo(Settings(parsed), stop)));
        root.Add(Settable(new Command("doctor", "Checks settings, database, keys, calendars, wording and undelivered messages, and says what to do."), (parsed, stop) => verbs.Doctor(Settings(parsed), stop)));
        root.Add(Settable(new Command("migrate", "Brings the database to this release and ends."), (parsed, stop) => verbs.Migrate(Settings(parsed), stop)));
        root.Add(VerifyLog(verbs));
        root.Add(Backup(verbs));
        root.Add(Restore(verbs));
        root.Add(Settable(new Command("rotate-keys", "Makes a new master key and wraps all data keys with it."), (parsed, stop) => verbs.RotateKeys(Settings(parsed), stop)));
        root.Add(Settable(new Command("due", "Computes and explains a statutory date: due <rule> --start yyyy-MM-dd [--complex] [--remote] [--json], due --list, due --batch FILE."), (parsed, _) => verbs.Due(Settings(parsed))));
        root.Add(Scan(verbs));
        root.Add(Invite(verbs));
        root.Add(RunJob(verbs));
        root.Add(DeadLetters(verbs));
        return root;
    }

    /// <summary>Takes no settings, so a misspelt option is an error and not a setting.</summary>
    private static Command Scan(VerbActions verbs)
    {
        var cases = new Option<string>("--cases") { Description = "SaTScan's case file: place, count, date.", Required = true };
        var places = new Option<string>("--places") { Description = "SaTScan's coordinates file: place, latitude, longitude.", Required = true };
        var from = new Option<string>("--from") { Description = "First day: 2001-11-01 or 2001/11/1.", Required = true };
        var to = new Option<string>("--to") { Description = "Last day; clusters end on it.", Required = true };
        var window = new Option<int>("--window") { Description = "Longest window in days.", DefaultValueFactory = _ => 30 };
        var radius = new Option<double?>("--radius")
        {
            Description = "Largest radius in kilometres; without it half of all cases is the only limit.",
            CustomParser = Kilometres,
        };
        var cartesian = new Option<bool>("--cartesian") { Description = "The coordinates are x and y in kilometres." };
        var replicates = new Option<int>("--replicates") { Description = "How often the days are dealt anew.", DefaultValueFactory = _ => 999 };
        var seed = new Option<long>("--seed") { Description = "The same seed gives the same answer.", DefaultValueFactory = _ => 1 };
        var threads = new Option<int>("--threads") { Description = "0 for all cores." };
        var json = new Option<bool>("--json") { Description = "Answers with one JSON object." };
        var command = new Command("scan", "Finds clusters in place and time in SaTScan's files (space-time permutation scan).")
        {
            cases, places, from, to, window, radius, cartesian, replicates, seed, threads, json,
        };
        command.SetAction((parsed, stop) => parsed.UnmatchedTokens.Count > 0
            ? Unknown(parsed)
            : verbs.Scan(
                new ScanRequest(
                    parsed.GetValue(cases)!, parsed.GetValue(places)!, parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(window), parsed.GetValue(radius),
                    parsed.GetValue(cartesian), parsed.GetValue(replicates), parsed.GetValue(seed), parsed.GetValue(threads), parsed.GetValue(json)),
                stop));
        return command;
    }

    private static async Task<int> Unknown(ParseResult parsed)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync($"scan does not know {string.Join(" ", parsed.UnmatchedTokens)}; see scan --help.");
        return 2;
    }

    /// <summary>With a point whatever the machine's language.</summary>
    private static double? Kilometres(ArgumentResult argument)
    {
        if (double.TryParse(argument.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var kilometres))
            return kilometres;
        argument.AddError($"The radius '{argument.Tokens[0].Value}' is no number.");
        return null;
    }

    private static Command Invite(VerbActions verbs)
    {
        var person = new Argument<string>("official") { Description = "Id of an official or group of the office file." };
        var revoke = new Option<bool>("--revoke") { Description = "Withdraws open invitations and unlinks the chats instead." };
        return Settable(
            new Command("invite", "Prints a one-time link that ties a chat to an official or a group.") { person, revoke },
            (parsed, stop) => verbs.Invite(Settings(parsed), parsed.GetValue(person)!, parsed.GetValue(revoke), stop));
    }

    private static Command Backup(VerbActions verbs)
    {
        var file = new Argument<string>("file") { Description = "The file to write; it must not exist." };
        return Settable(
            new Command("backup", "Writes one consistent file of database and files, while a host may serve; never the keys.") { file },
            (parsed, stop) => verbs.Backup(Settings(parsed), parsed.GetValue(file)!, stop));
    }

    private static Command Restore(VerbActions verbs)
    {
        var file = new Argument<string>("file") { Description = "A file that backup wrote." };
        return Settable(
            new Command("restore", "Puts a backup back into an empty database; put the key files in their folder first.") { file },
            (parsed, stop) => verbs.Restore(Settings(parsed), parsed.GetValue(file)!, stop));
    }

    private static Command VerifyLog(VerbActions verbs)
    {
        var root = new Option<string?>("--root") { Description = "A root printed earlier: then a chain that was rewritten whole is found too." };
        var on = new Option<DateOnly?>("--on") { Description = "The day the root was printed for (yyyy-MM-dd); alone, prints the root of that day." };
        return Settable(
            new Command("verify-log", "Checks the chains of the audit log and names the first broken entry.") { root, on },
            (parsed, stop) => verbs.VerifyLog(Settings(parsed), parsed.GetValue(root), parsed.GetValue(on), stop));
    }

    private static Command RunJob(VerbActions verbs)
    {
        var name = new Argument<string>("job") { Description = "Name of the job, for example deadline-sweep." };
        var on = new Option<DateOnly?>("--on") { Description = "The day to take for today (yyyy-MM-dd); only in a database made by demo." };
        return Settable(
            new Command("run-job", "Runs a job once in this process and prints what it queued.") { name, on },
            (parsed, stop) => verbs.RunJob(Settings(parsed), parsed.GetValue(name)!, parsed.GetValue(on), stop));
    }

    private static Command DeadLetters(VerbActions verbs)
    {
        var command = new Command("dead-letters", "Messages that could not be handled or delivered.");
        var id = new Argument<string>("id") { Description = "Id that the list shows." };
        command.Add(Settable(new Command("list", "Lists them, without their content."), (parsed, stop) => verbs.ListDeadLetters(Settings(parsed), stop)));
        command.Add(Settable(new Command("replay", "Handles one again, as if it had just arrived.") { id }, (parsed, stop) => verbs.ReplayDeadLetter(Settings(parsed), parsed.GetValue(id)!, stop)));
        command.Add(Settable(new Command("drop", "Gives one up for good.") { id }, (parsed, stop) => verbs.DropDeadLetter(Settings(parsed), parsed.GetValue(id)!, stop)));
        return command;
    }

    private static TCommand Settable<TCommand>(TCommand command, Func<ParseResult, CancellationToken, Task<int>> act)
        where TCommand : Command
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(act);
        return command;
    }

    private static string[] Settings(ParseResult parsed) => [.. parsed.UnmatchedTokens];
}
