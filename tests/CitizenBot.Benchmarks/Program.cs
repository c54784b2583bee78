using CitizenBot.Benchmarks;

Console.OutputEncoding = System.Text.Encoding.UTF8;
#pragma warning disable RS0030 // The one place that hands out the real clock.
return await BenchmarkVerbs.Root(TimeProvider.System, Console.Out).Parse(args).InvokeAsync();
#pragma warning restore RS0030
