using CitizenBot.Host.Cli;
using CitizenBot.Petitions.Deadlines;

Console.OutputEncoding = System.Text.Encoding.UTF8;
if (args is ["due", .. var rest])
{
    // The law alone answers: no settings, no database.
    return DueCommand.Run(rest, File.OpenText, Console.Out, Console.Error);
}

#pragma warning disable RS0030 // The one place that hands out the real clock.
var verbs = new HostVerbs(TimeProvider.System, Console.Out, Console.Error);
#pragma warning restore RS0030
return await Verbs.Root(verbs.Actions).Parse(args).InvokeAsync();
