using CitizenBot.Conversation;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.TrackCase;

/// <summary>A case code as people type it; a slip in copying is told apart from something else.</summary>
/// <param name="prefix">Letters that the office's codes begin with.</param>
/// <param name="example">A code to show when nothing like one arrived.</param>
internal sealed record CodePrompt(string prefix, string example) : Prompt<string>
{
    public override bool TakesNumbers => true;

    public override Reading<string> Read(Reply reply) => Unreadable(reply) is { } retry
        ? retry
        : CaseCode.Parse(reply.Text!, prefix) switch
        {
            CaseCodeResult.Ok { Code: var code } => code.Text,
            CaseCodeResult.WrongCheck => new Retry("wrong-check"),
            _ => new Retry("not-a-code", new() { ["exampleCode"] = Arg.Code(example) }),
        };
}
