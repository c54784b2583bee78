using System.Reflection;

namespace CitizenBot.Tests;

/// <summary>The compiler guards project references; this test guards the sentences behind them and prints every breach.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["CitizenBot.Conversation"] = [],
        ["CitizenBot.Petitions"] = [],
        ["CitizenBot.Hotspots"] = [],
        ["CitizenBot.Pictures"] = [],
        ["CitizenBot.Dialogs"] = ["CitizenBot.Conversation", "CitizenBot.Petitions"],
        ["CitizenBot.Storage"] = ["CitizenBot.Conversation", "CitizenBot.Petitions"],
    };

    [Fact]
    public void Projects_ReferenceOnlyWhatTheirSentenceAllows()
    {
        var breaches =
            from project in Allowed
            from reference in Assembly.Load(project.Key).GetReferencedAssemblies()
            where reference.Name!.StartsWith("CitizenBot.", StringComparison.Ordinal)
            where !project.Value.Contains(reference.Name)
            select $"{project.Key} references {reference.Name}";

        Assert.Empty(breaches);
    }
}
