using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Papers and pictures: for now by name, to be brought when signing. A step of its own, so that the count of steps stays when files come.</summary>
internal static class AskEvidence
{
    public const string Line = "evidence";
    public const string Has = "evidence/has";
    public const string None = "none";
    public const string Bring = "bring";

    /// <summary>The list in the person's words, or "none", or "bring".</summary>
    public static async Dialog<OrChoice<string>> Run(TurnContext turn, Filing filing) =>
        await filing.AskText(turn, Line, turn.Text(Has).Or(filing.Kind == Kinds.Feedback ? [None] : [Bring, None]) with
        {
            Slot = filing.SlotFor(Kinds.Denunciation, Kinds.Proposal, Kinds.Feedback),
            Args = new Args { ["signingPlace"] = filing.SigningPlace },
        });
}
