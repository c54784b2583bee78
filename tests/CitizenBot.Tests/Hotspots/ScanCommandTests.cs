using System.Globalization;
using System.Text.Json;
using CitizenBot.Host.Cli;
using CitizenBot.Host.Cli.Scan;
using Microsoft.Extensions.Time.Testing;

namespace CitizenBot.Tests.Hotspots;

/// <summary>SaTScan's files in, one answer or one sentence out.</summary>
public sealed class ScanCommandTests
{
    private const string Places = "A 0 0\nB 1 0\nC 3 0\nD 6 0\n";
    private const string Cases = "A 1 2001/11/1\r\nC\t1\t2001-11-01\r\nA 1 2001/11/2\nB 1 2001/11/02\nD 1 2001/11/2\n\nC 1 2001/11/3\nD 1 2001/11/3\nC 1 2001/11/4\nD 1 2001/11/4\nA 2 2001/11/5\nB 1 2001/11/5";

    [Fact]
    public void Json_HasTheShapeAndTheKnownAnswer()
    {
        var (code, output, error) = Run(Request() with { Json = true });

        Assert.Equal((0, ""), (code, error));
        var root = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["clusters", "replicates", "microsecondsPerReplicate", "elapsedMs"], root.EnumerateObject().Select(p => p.Name));
        var first = root.GetProperty("clusters")[0];
        Assert.Equal(
            ["places", "centre", "radiusKm", "from", "to", "observed", "expected", "llr", "pValue", "recurrenceDays"], first.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["A", "B"], first.GetProperty("places").EnumerateArray().Select(e => e.GetString()!));
        Assert.Equal("A", first.GetProperty("centre").GetString());
        Assert.Equal(("2001-11-05", "2001-11-05"), (first.GetProperty("from").GetString(), first.GetProperty("to").GetString()));
        Assert.Equal(3, first.GetProperty("observed").GetInt32());
        Assert.Equal(1.5, first.GetProperty("expected").GetDouble(), 1e-9);
        Assert.Equal(1, first.GetProperty("radiusKm").GetDouble(), 1e-9);
        Assert.Equal(0.692085423, first.GetProperty("llr").GetDouble(), 1e-8);
        Assert.InRange(first.GetProperty("pValue").GetDouble(), 0.35, 0.47);
        Assert.Equal(1 / first.GetProperty("pValue").GetDouble(), first.GetProperty("recurrenceDays").GetDouble(), 1e-9);
        Assert.Equal(999, root.GetProperty("replicates").GetInt32());
        Assert.True(root.GetProperty("microsecondsPerReplicate").GetDouble() > 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NoCluster_IsSaid(bool json)
    {
        var (code, output, _) = Run(Request() with { Json = json }, cases: "");

        Assert.Equal(0, code);
        if (json)
            Assert.Equal(0, JsonDocument.Parse(output).RootElement.GetProperty("clusters").GetArrayLength());
        else
            Assert.Contains("No cluster.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A 1 2001/13/1", Places, "cases, line 1: '2001/13/1' is no date")]
    [InlineData("A 1 2001/11/1\nA 1 11/2/2001", Places, "cases, line 2: '11/2/2001' is no date")]
    [InlineData("A 1 2001/11/1\n\nX 1 2001/11/1", Places, "cases, line 3: the place 'X' is not in places")]
    [InlineData("A -1 2001/11/1", Places, "cases, line 1: the count -1 is negative")]
    [InlineData("A 1.5 2001/11/1", Places, "cases, line 1: the count '1.5' is no whole number")]
    [InlineData("A 99999999999 2001/11/1", Places, "cases, line 1: the count '99999999999' is no whole number")]
    [InlineData("A 1", Places, "cases, line 1: needs three columns, place, count, date, but has 2")]
    [InlineData("A 1 2001/11/1 male", Places, "cases, line 1: needs three columns")]
    [InlineData(Cases, "A 0 0\nB x 0", "places, line 2: the x 'x' is no number")]
    [InlineData(Cases, "A 0 0\nB NaN 0", "places, line 2: the x 'NaN' is no number")]
    [InlineData(Cases, "A 0 0\nA 1 0", "places, line 2: the place 'A' has other coordinates in line 1")]
    [InlineData(Cases, "A 0", "places, line 1: needs three columns")]
    public void BadLine_IsNamed(string cases, string places, string fault)
    {
        var (code, output, error) = Run(Request(), cases, places);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(fault, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void BadRequest_IsOneSentence()
    {
        Assert.Contains("places, line 1: the latitude 91 is not between -90 and 90", Run(Request() with { Cartesian = false }, Cases, "A 91 0").Error, StringComparison.Ordinal);
        Assert.Contains("places, line 1: the longitude 200 is", Run(Request() with { Cartesian = false }, Cases, "A 9 200").Error, StringComparison.Ordinal);
        Assert.Contains("window of 6 days is longer than the period of 5 days", Run(Request() with { Window = 6 }).Error, StringComparison.Ordinal);
        Assert.Contains("--from 'yesterday' is no date", Run(Request() with { From = "yesterday" }).Error, StringComparison.Ordinal);
        Assert.Contains("before it begins", Run(Request() with { To = "2001-10-01" }).Error, StringComparison.Ordinal);
        Assert.Contains("radius must be 0 km or more", Run(Request() with { Radius = -2 }).Error, StringComparison.Ordinal);
        Assert.Contains("nowhere cannot be read", Run(Request() with { Cases = "nowhere" }).Error, StringComparison.Ordinal);
        Assert.Contains("nowhere cannot be read", Run(Request() with { Places = "nowhere" }).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CasesOutsideThePeriod_AreLeftOutAloud()
    {
        var (code, output, error) = Run(Request() with { Json = true }, Cases + "\nA 7 2001/10/31\nA 2 2001/11/6");

        Assert.Equal(0, code);
        Assert.Equal(3, JsonDocument.Parse(output).RootElement.GetProperty("clusters")[0].GetProperty("observed").GetInt32());
        Assert.Contains("9 cases before 2001-11-01 or after 2001-11-05 were left out.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommandLine_ReachesTheVerb_InAnyLanguageOfTheMachine()
    {
        ScanRequest? seen = null;
        var verbs = new HostVerbs(new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMilliseconds(5) }, TextWriter.Null, TextWriter.Null).Actions with
        {
            Scan = (request, _) =>
            {
                seen = request;
                return Task.FromResult(0);
            },
        };
        var language = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("vi-VN");
        try
        {
            string[] typed = ["scan", "--cases", "a.cas", "--places", "a.geo", "--from", "2001/11/1", "--to", "2001-11-24", "--window", "7", "--radius", "2.5", "--replicates", "9999", "--seed", "7", "--threads", "2", "--json"];
            Assert.Equal(0, await Verbs.Root(verbs).Parse(typed).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken));
            Assert.Equal(new ScanRequest("a.cas", "a.geo", "2001/11/1", "2001-11-24", 7, 2.5, false, 9999, 7, 2, true), seen);
            Assert.NotEqual(0, await Verbs.Root(verbs).Parse([.. typed, "--typo", "1"]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken));
        }
        finally
        {
            CultureInfo.CurrentCulture = language;
        }
    }

    private static ScanRequest Request() => new("cases", "places", "2001-11-01", "2001/11/5", 2, null, true, 999, 1, 1, false);

    private static (int Code, string Output, string Error) Run(ScanRequest request, string cases = Cases, string places = Places)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = new ScanCommand(
            new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMilliseconds(5) },
            file => file switch { "cases" => new StringReader(cases), "places" => new StringReader(places), _ => throw new FileNotFoundException("There is no such file.") },
            output, error).Run(request, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }
}
