namespace CitizenBot.Petitions.Deadlines;

/// <summary>What was asked for, or why it cannot be read.</summary>
internal sealed record DueRequest(
    string? Rule, string? Start, bool Complex, bool Remote, bool AsJson, bool List, string? Batch, bool Vietnamese, string? Fault)
{
    private const string Usage = "due RULE --start yyyy-MM-dd [--complex] [--remote] [--json] | due --list [--json] | due --batch FILE";

    public static DueRequest Read(string[] args, bool vietnamese)
    {
        var request = new DueRequest(null, null, false, false, false, false, null, vietnamese, null);
        for (var i = 0; i < args.Length && request.Fault is null; i++)
        {
            var next = i + 1 < args.Length ? args[i + 1] : null;
            request = args[i] switch
            {
                "--complex" => request with { Complex = true },
                "--remote" => request with { Remote = true },
                "--json" => request with { AsJson = true },
                "--list" => request with { List = true },
                "--en" => request with { Vietnamese = false },
                "--start" or "--batch" when next is null => request with { Fault = $"{args[i]} needs a value: {Usage}" },
                "--start" => request with { Start = args[++i] },
                "--batch" => request with { Batch = args[++i] },
                ['-', ..] option => request with { Fault = $"There is no option {option}: {Usage}" },
                var rule when request.Rule is null => request with { Rule = rule },
                var extra => request with { Fault = $"\"{extra}\" is one word too many: {Usage}" },
            };
        }

        var complete = request.List || request.Batch is not null || request is { Rule: not null, Start: not null };
        return request.Fault is not null || complete ? request
            : request with { Fault = request.Rule is null ? Usage : $"From which day? Add --start, e.g. due {request.Rule} --start 2026-11-25." };
    }
}
