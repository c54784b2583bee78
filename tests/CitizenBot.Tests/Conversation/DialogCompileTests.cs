using CitizenBot.Conversation.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CitizenBot.Tests.Conversation;

/// <summary>What a dialog may await is decided by the compiler. The refusal comes from Emit only: diagnostics without emitting are empty.</summary>
public sealed class DialogCompileTests
{
    [Theory]
    [InlineData("await System.Threading.Tasks.Task.Delay(1);")]
    [InlineData("await System.Threading.Tasks.Task.Yield();")]
    [InlineData("await System.Threading.Tasks.Task.FromResult(1).ConfigureAwait(false);")]
    [InlineData("await using var x = new System.IO.MemoryStream();")]
    [InlineData("await foreach (var x in Many()) { }")]
    public void AwaitingAnythingElse_DoesNotCompile(string statement) => Assert.Contains("CS0315", Errors(statement));

    [Fact]
    public void AwaitingAQuestion_Compiles() => Assert.Empty(Errors("""await turn.Prompt(turn.Text("a"));"""));

    private static string[] Errors(string statement)
    {
        var source = $$"""
            using CitizenBot.Conversation.Prompts;
            using CitizenBot.Conversation.Running;
            static class Trial
            {
                public static async Dialog<int> Run(TurnContext turn) { {{statement}} return 1; }
                static async System.Collections.Generic.IAsyncEnumerable<int> Many() { await System.Threading.Tasks.Task.CompletedTask; yield return 1; }
            }
            """;
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Trial",
            [CSharpSyntaxTree.ParseText(source)],
            [.. platform.Append(typeof(TurnContext).Assembly.Location).Distinct().Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        return [.. compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id)];
    }
}
