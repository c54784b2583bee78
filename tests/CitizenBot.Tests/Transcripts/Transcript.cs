namespace CitizenBot.Tests.Transcripts;

/// <summary>A chat written down: what is said and pressed, and what the bot must answer, word for word. See <see cref="Playing"/> for its lines.</summary>
/// <remarks>
/// What stands in the folder <c>walks</c> is played on the web chat and on Telegram. Where they answer alike it stands once;
/// where not, each answer names its channel: <c>bot on telegram: ...</c>.
/// </remarks>
internal sealed class Transcript(string path)
{
    private static readonly string[] Both = ["web", "telegram"];

    /// <summary>Plays the file; returns it as it stands and as it really went.</summary>
    public (string Expected, string Actual) Play()
    {
        var expected = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
        List<string> lines = [.. expected.Split('\n').Where(line => !IsAnswer(line))];
        var played = path.Contains("/Transcripts/walks/", StringComparison.Ordinal)
            ? Merge(new Playing(path) { Channel = Both[0] }.Play(lines), new Playing(path) { Channel = Both[1] }.Play(lines))
            : new Playing(path).Play(lines);
        return (expected, string.Join('\n', played.SelectMany(passage => passage.Answers.Prepend(passage.Line))));
    }

    private static bool IsAnswer(string line) => line.StartsWith("bot", StringComparison.Ordinal) || line.StartsWith("notice ", StringComparison.Ordinal);

    private static IEnumerable<Passage> Merge(IReadOnlyList<Passage> web, IReadOnlyList<Passage> telegram) =>
        web.Zip(telegram, (one, other) => new Passage(one.Line, [.. Merge(one.Answers, other.Answers)]));

    private static IEnumerable<string> Merge(IReadOnlyList<string> web, IReadOnlyList<string> telegram)
    {
        if (web.Count != telegram.Count)
        {
            return [.. web.Select(answer => Only(answer, Both[0])), .. telegram.Select(answer => Only(answer, Both[1]))];
        }

        return web.Zip(telegram).SelectMany(pair => pair.First == pair.Second ? (string[])[pair.First] : [Only(pair.First, Both[0]), Only(pair.Second, Both[1])]);
    }

    private static string Only(string answer, string channel) => answer.Insert(answer.IndexOf(':', StringComparison.Ordinal), $" on {channel}");
}
