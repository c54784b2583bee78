using CitizenBot.Host.Cli;

Console.OutputEncoding = System.Text.Encoding.UTF8;
#pragma warning disable RS0030 // The one place that hands out the real clock.
var verbs = new HostVerbs(TimeProvider.System, Console.Out, Console.Error);
#pragma warning restore RS0030
return await Verbs.Root(verbs.Actions).Parse(args).InvokeAsync();
