using CitizenBot.Conversation;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Who signed: one of the buttons, "chủ tịch phường" in any words, or another office as the person writes it.</summary>
internal sealed record SignerPrompt : Prompt<OrChoice<string>>
{
    public const string Commune = "commune-chairman";
    public const string Province = "province-chairman";

    /// <summary>The word for this office's level, folded (<c>phuong</c>).</summary>
    public required string Level { get; init; }

    public override bool TakesNames => true;

    public override Reading<OrChoice<string>> Read(Reply reply)
    {
        if (ChoiceMatch.Find(this, reply) is { } choice)
        {
            return OrChoice<string>.Out(choice.Value);
        }

        if (Unreadable(reply) is { } retry)
        {
            return retry;
        }

        var folded = Folded.Text(reply.Text!);
        var chairman = Folded.Contains(folded, "chu tich") || Folded.Contains(folded, "chairman") || Folded.Contains(folded, "chairwoman");
        var deputy = Folded.Contains(folded, "pho chu tich") || Folded.Contains(folded, "vice chairman");
        var committee = folded == Level || ((Folded.Contains(folded, "ubnd") || Folded.Contains(folded, "uy ban")) && Folded.Contains(folded, Level));
        return committee ? OrChoice<string>.Out(Commune)
            : chairman && !deputy && (Folded.Contains(folded, Level) || Folded.Contains(folded, "ward") || Folded.Contains(folded, "commune")) ? OrChoice<string>.Out(Commune)
            : chairman && !deputy && (Folded.Contains(folded, "tinh") || Folded.Contains(folded, "province")) ? OrChoice<string>.Out(Province)
            : reply.Text!.EnumerateRunes().Count() > 300 ? new Retry("too-long")
            : (OrChoice<string>)reply.Text!.Trim();
    }
}
