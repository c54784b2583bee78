using System.Text.Json;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Running;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Tests.Filing;

/// <summary>Sheets saved by released versions: each must pause at a question or finish on today's code, and lose nothing.</summary>
/// <remarks>A release adds a folder of its own under <c>Sheets</c>; files of earlier ones are never edited.</remarks>
public sealed class SavedSheetTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Sheets"), "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(AppContext.BaseDirectory, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void SavedSheet_PausesOrFinishes_AndKeepsItsAnswers(string file)
    {
        var sheet = JsonSerializer.Deserialize<AnswerSheet>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)))!;
        var before = sheet.Answers.Count + sheet.Rejected.Count + sheet.Replaced.Count;

        var run = FilingChat.Settled(new FilingDialog(FilingChat.Ward, RuleBook.Shipped), sheet, null, new DateTime(2026, 12, 2, 2, 0, 0, DateTimeKind.Utc), []);

        Assert.True(run.Finished ? run.Result is not null : run.Pending is not null, "It neither finished nor asks a question.");
        Assert.Equal(file.Contains("finished", StringComparison.Ordinal), run.Finished);
        Assert.Equal(before, sheet.Answers.Count + sheet.Rejected.Count + sheet.Replaced.Count);
    }
}
