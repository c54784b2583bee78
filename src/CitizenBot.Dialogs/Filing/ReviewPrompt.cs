using CitizenBot.Conversation;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Filing;

/// <summary>The last look: sent only by its button or its very words; a number is a line to change.</summary>
/// <remarks>The line is kept under its key: while its answers are away, another line may have its number.</remarks>
internal sealed record ReviewPrompt : Prompt<OrChoice<Edit>>
{
    public const string Send = "send";

    /// <summary>The lines as shown.</summary>
    public required IReadOnlyList<ReviewLine> Lines { get; init; }

    public override bool TakesNumbers => true;

    public override Reading<OrChoice<Edit>> Read(Reply reply)
    {
        if (Edit.Parse(reply.Choice) is { } kept)
        {
            return (OrChoice<Edit>)kept;
        }

        var inner = new FinalConfirmPrompt { Name = Name, SendValue = Send, Lines = Lines.Count, Choices = Choices, Vocabulary = Vocabulary, WordedAs = WordedAs };
        var read = inner.Read(reply);
        if (!read.Understood)
        {
            return new Retry(read.Retry!["retry.".Length..], read.RetryArgs, read.Suggestions, Repeat: false);
        }

        if (!read.Value.HasValue)
        {
            return Reading<OrChoice<Edit>>.Chosen(OrChoice<Edit>.Out(read.Value.Choice!), read.Value.Choice!);
        }

        var edit = new Edit(Lines[read.Value.Value - 1].Key, read.Value.Value);
        return Reading<OrChoice<Edit>>.Chosen(edit, edit.Value);
    }

    public override bool Offers(Reply reply) => reply.Choice is not null && ChoiceMatch.Find(this, reply) is not null;
}
