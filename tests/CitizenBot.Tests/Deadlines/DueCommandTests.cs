using System.Text.Json;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Tests.Deadlines;

public sealed class DueCommandTests
{
    [Fact]
    public void Json_HasTheDateAndEverySkippedDay()
    {
        var (code, output, _) = Run("KN-TL-1", "--start", "2026-11-23", "--json");
        var json = JsonDocument.Parse(output).RootElement;

        Assert.Equal(0, code);
        Assert.Equal(("KN-TL-1", "2026-11-23", "2026-12-03", false),
            (json.GetProperty("rule").GetString(), json.GetProperty("start").GetString(), json.GetProperty("due").GetString(), json.GetProperty("certain").GetBoolean()));
        Assert.Equal(["2026-11-24", "2026-11-28", "2026-11-29"], json.GetProperty("skipped").EnumerateArray().Select(day => day.GetProperty("date").GetString()));
        Assert.Equal("Ngày Văn hóa Việt Nam", json.GetProperty("skipped")[0].GetProperty("why").GetString());
    }

    [Theory]
    [InlineData("", "2027-01-04")]
    [InlineData("--complex", "2027-01-18")]
    [InlineData("--remote", "2027-01-18")]
    [InlineData("--complex --remote", "2027-02-01")]
    public void Json_WithConditions_UsesTheVariant(string conditions, string due)
    {
        var (_, output, _) = Run(["KN-GQ-1", "--start", "2026-12-03", "--json", .. conditions.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(due, JsonDocument.Parse(output).RootElement.GetProperty("due").GetString());
    }

    [Fact]
    public void Text_IsTheExplanation() => Assert.Contains("Hạn: hết thứ Sáu, 04/12/2026.", Run("KN-TL-1", "--start", "2026-11-25").Output, StringComparison.Ordinal);

    [Fact]
    public void Text_InEnglish_IsTheExplanation() =>
        Assert.Contains("Last day: Friday, 04/12/2026.", Run("KN-TL-1", "--start", "2026-11-25", "--en").Output, StringComparison.Ordinal);

    [Fact]
    public void Text_OfARuleWithoutALimit_SaysThatTheOfficeTellsTheDate()
    {
        var (code, output, _) = Run("PAKN-DVCQG", "--start", "2026-11-25");

        Assert.Equal(0, code);
        Assert.Contains("Cơ quan sẽ báo ngày", output, StringComparison.Ordinal);
    }

    [Fact]
    public void List_NamesEveryVersion()
    {
        var lines = Run("--list").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(RuleBook.Shipped.All.Count, lines.Length);
        Assert.Contains(lines, line => line.StartsWith("KN-TL-1 ", StringComparison.Ordinal) && line.Contains("2026-07-01..", StringComparison.Ordinal));
    }

    [Fact]
    public void Batch_AnswersEachLineAndGoesOnAfterAFault()
    {
        var (code, output, error) = Run(["--batch", "rows.csv"], "KN-TL-1,2026-06-30\nKN-XX,2026-07-01\nKN-GQ-1,not a day\n\nKN-GQ-1,2026-12-03\n");
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(1, code);
        Assert.Empty(error);
        Assert.Equal(4, lines.Length);
        Assert.Equal("KN-TL-1,2026-06-30,2026-07-10", lines[0]);
        Assert.StartsWith("KN-XX,2026-07-01,error: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("KN-GQ-1,not a day,error: ", lines[2], StringComparison.Ordinal);
        Assert.Equal("KN-GQ-1,2026-12-03,2027-01-04", lines[3]);
    }

    [Theory]
    [InlineData("KN-XX --start 2026-07-01", "no rule KN-XX")]
    [InlineData("KN-TL-1 --start 01/07/2026", "2026-11-25")]
    [InlineData("KN-TL-1 --start 2026-02-30", "is not a day")]
    [InlineData("KN-TL-1", "--start")]
    [InlineData("KN-TL-1 --start", "needs a value")]
    [InlineData("KN-TL-1 --soon", "--soon")]
    [InlineData("KN-TL-1 KN-TL-2 --start 2026-07-01", "too many")]
    [InlineData("", "due RULE")]
    public void ABadRequest_IsOneSentenceAndExitsTwo(string arguments, string says)
    {
        var (code, output, error) = Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Batch_OfAFileThatIsNotThere_ExitsTwo()
    {
        using var error = new StringWriter();

        Assert.Equal(2, DueCommand.Run(["--batch", "none.csv"], _ => throw new FileNotFoundException("not there"), TextWriter.Null, error));
        Assert.Contains("none.csv", error.ToString(), StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments) => Run(arguments, "");

    private static (int Code, string Output, string Error) Run(string[] arguments, string file)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (DueCommand.Run(arguments, _ => new StringReader(file), output, error), output.ToString(), error.ToString());
    }
}
