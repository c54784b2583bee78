using CitizenBot.Tests.Conversation;

namespace CitizenBot.Tests.Transcripts;

/// <summary>Every chat of this folder goes as it is written, with a restart between all turns.</summary>
public sealed class TranscriptTests
{
    public static TheoryData<string> Chats() =>
        [.. Directory.EnumerateFiles(Folder, "*.chat", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Checkout.Root, "tests/CitizenBot.Tests/Transcripts");

    [Theory]
    [MemberData(nameof(Chats))]
    public void Chat_GoesAsItIsWritten(string chat)
    {
        var path = Path.Combine(Folder, chat);

        var (expected, actual) = new Transcript(path).Play();

        if (Environment.GetEnvironmentVariable("CITIZENBOT_WRITE_TRANSCRIPTS") == "1")
        {
            File.WriteAllText(path, actual + "\n");
            return;
        }

        Assert.True(expected == actual, Difference(expected, actual));
    }

    /// <summary>The whole chat, with what was expected below what was said wherever they differ.</summary>
    private static string Difference(string expected, string actual)
    {
        var wanted = expected.Split('\n');
        var said = actual.Split('\n');
        var lines = new List<string>();
        for (var i = 0; i < Math.Max(wanted.Length, said.Length); i++)
        {
            var (want, is_) = (i < wanted.Length ? wanted[i] : "(nothing)", i < said.Length ? said[i] : "(nothing)");
            lines.Add(want == is_ ? "  " + is_ : $"! {is_}\n? {want}");
        }

        return "The chat went otherwise ('!' is what happened, '?' what was written):\n" + string.Join('\n', lines);
    }
}
