using System.CommandLine;

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
        root.Add(Invite(verbs));
        root.Add(RunJob(verbs));
        root.Add(DeadLetters(verbs));
        return root;
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
