using System.Reflection;
using CitizenBot.Conversation.Running;
using CitizenBot.Tests.Conversation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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

    /// <summary>It must be public to be the builder's constraint; whoever else implemented it could be awaited in a dialog and hang it.</summary>
    [Fact]
    public void Pause_IsImplementedByTheConversationAlone()
    {
        var others =
            from name in Allowed.Keys.Append("CitizenBot.Host")
            where name != "CitizenBot.Conversation"
            from type in Assembly.Load(name).GetTypes()
            where typeof(IPause).IsAssignableFrom(type)
            select $"{type.FullName} in {name}";

        Assert.Empty(others);
    }

    /// <summary>The analyzer says nothing about an entry it cannot resolve: a misspelt ban bans nothing.</summary>
    [Theory]
    [InlineData("BannedSymbols.txt")]
    [InlineData("src/BannedSymbols.txt")]
    [InlineData("src/CitizenBot.Dialogs/BannedSymbols.txt")]
    public void BannedSymbols_AllExist(string file)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create("Bans", references: platform.Select(path => MetadataReference.CreateFromFile(path)));

        var unknown = Bans(file).Where(ban => DocumentationCommentId.GetFirstSymbolForDeclarationId(ban, compilation) is null);

        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("BannedSymbols.txt", "P:System.DateTime.Now")]
    [InlineData("BannedSymbols.txt", "P:System.DateTime.UtcNow")]
    [InlineData("BannedSymbols.txt", "P:System.DateTime.Today")]
    [InlineData("BannedSymbols.txt", "P:System.TimeProvider.System")]
    [InlineData("BannedSymbols.txt", "P:System.Environment.TickCount64")]
    [InlineData("BannedSymbols.txt", "T:System.Diagnostics.Stopwatch")]
    [InlineData("BannedSymbols.txt", "M:System.Threading.Thread.Sleep(System.TimeSpan)")]
    [InlineData("src/BannedSymbols.txt", "M:System.Runtime.CompilerServices.TaskAwaiter.GetResult")]
    [InlineData("src/CitizenBot.Dialogs/BannedSymbols.txt", "M:System.Guid.CreateVersion7")]
    [InlineData("src/CitizenBot.Dialogs/BannedSymbols.txt", "T:System.Security.Cryptography.RandomNumberGenerator")]
    [InlineData("src/CitizenBot.Dialogs/BannedSymbols.txt", "T:System.Threading.Tasks.Task")]
    [InlineData("src/CitizenBot.Dialogs/BannedSymbols.txt", "T:System.Environment")]
    [InlineData("src/CitizenBot.Dialogs/BannedSymbols.txt", "T:System.TimeProvider")]
    [InlineData("src/CitizenBot.Dialogs/BannedSymbols.txt", "P:System.Globalization.CultureInfo.CurrentCulture")]
    [InlineData("src/CitizenBot.Dialogs/BannedSymbols.txt", "N:System.IO")]
    [InlineData("src/CitizenBot.Dialogs/BannedSymbols.txt", "N:System.Net")]
    public void BannedSymbols_HoldWhatATrialSawSlipThrough(string file, string ban) => Assert.Contains(ban, Bans(file));

    private static IEnumerable<string> Bans(string file) =>
        File.ReadLines(Path.Combine(Checkout.Root, file)).Where(line => line.Length > 0).Select(line => line.Split(';')[0]);
}
