using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CitizenBot.Tests.Conversation;

/// <summary>A dialog that pauses is dropped: what would run "at the end" never runs. The compiler cannot see that; this syntax test can.</summary>
public sealed class DialogSourceTests
{
    [Fact]
    public void ShippedDialogs_HaveNothingThatAPauseWouldSkip() =>
        Assert.Empty(Checkout.Sources("src/CitizenBot.Dialogs").SelectMany(source => Breaches(source.Text).Select(breach => $"{source.Path}, {breach}")));

    [Theory]
    [InlineData("try { } finally { }", "finally")]
    [InlineData("using (var x = Open()) { }", "using")]
    [InlineData("using var x = Open();", "using")]
    [InlineData("lock (this) { }", "lock")]
    [InlineData("try { } catch { }", "catch without a type")]
    [InlineData("try { } catch (System.Exception) { }", "catch without a type")]
    public void Breach_IsSeen(string statement, string named) =>
        Assert.Contains(Breaches($"class D {{ void M() {{ {statement} }} }}"), breach => breach.Contains(named, StringComparison.Ordinal));

    [Theory]
    [InlineData("static int count;", true)]
    [InlineData("static int Count { get; set; }", true)]
    [InlineData("static readonly int Count = 1;", false)]
    [InlineData("static int Count { get; } = 1;", false)]
    [InlineData("const int Count = 1;", false)]
    public void MutableStatic_IsSeen(string member, bool isBreach) =>
        Assert.Equal(isBreach, Breaches($"class D {{ {member} }}").Any());

    private static IEnumerable<string> Breaches(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        return
            from node in root.DescendantNodes()
            let name = Named(node)
            where name is not null
            select $"line {node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {name}";
    }

    private static string? Named(SyntaxNode node) => node switch
    {
        FinallyClauseSyntax => "finally: a paused dialog never reaches it",
        UsingStatementSyntax => "using: a paused dialog never disposes",
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } => "using: a paused dialog never disposes",
        LockStatementSyntax => "lock: a dialog shares nothing",
        CatchClauseSyntax { Declaration: null } => "catch without a type hides a bug of the core",
        CatchClauseSyntax { Declaration.Type: var type } when type.ToString() is "Exception" or "System.Exception" => "catch without a type hides a bug of the core",
        FieldDeclarationSyntax field when Has(field, SyntaxKind.StaticKeyword) && !Has(field, SyntaxKind.ReadOnlyKeyword) => "a static that changes outlives the turn",
        PropertyDeclarationSyntax property when Has(property, SyntaxKind.StaticKeyword)
            && property.AccessorList?.Accessors.Any(accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration)) == true => "a static that changes outlives the turn",
        _ => null,
    };

    private static bool Has(MemberDeclarationSyntax member, SyntaxKind kind) => member.Modifiers.Any(kind);
}
