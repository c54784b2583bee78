using CitizenBot.Petitions.Procedures;
using CitizenBot.Tests.Conversation;

namespace CitizenBot.Tests.Cases;

/// <summary>The printed procedures are those of the program.</summary>
public sealed class ProcedureDiagramTests
{
    [Fact]
    public void Page_IsMadeFromTheTable()
    {
        var path = Path.Combine(Checkout.Root, "docs", "procedures.md");
        if (Environment.GetEnvironmentVariable("CITIZENBOT_WRITE_DIAGRAMS") == "1")
        {
            File.WriteAllText(path, ProcedureDiagram.Markdown());
        }

        Assert.True(
            File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal) == ProcedureDiagram.Markdown(),
            "docs/procedures.md is not what the table of the procedure says. Write it anew: CITIZENBOT_WRITE_DIAGRAMS=1 dotnet run --project tests/CitizenBot.Tests -- -class CitizenBot.Tests.Cases.ProcedureDiagramTests");
    }
}
