using CitizenBot.Conversation.Matching;

namespace CitizenBot.Conversation.Prompts;

/// <summary>A question with ways out beside its answer. The ways out are tried first: their words are few and known.</summary>
public sealed record PromptOr<T> : Prompt<OrChoice<T>>
{
    /// <summary>How the value is read.</summary>
    public required Prompt<T> Inner { get; init; }

    /// <summary>Values of the choices that are ways out; further choices belong to the inner question (today, yesterday).</summary>
    public required IReadOnlySet<string> Ways { get; init; }

    public override bool TakesAnyWords => Inner.TakesAnyWords;

    public override bool TakesNames => Inner.TakesNames;

    public override bool TakesNumbers => Inner.TakesNumbers;

    public override Reading<OrChoice<T>> Read(Reply reply)
    {
        if (ChoiceMatch.Find(this, reply) is { } choice && Ways.Contains(choice.Value))
        {
            return Reading<OrChoice<T>>.Chosen(OrChoice<T>.Out(choice.Value), choice.Value);
        }

        return ReadInner(reply);
    }

    /// <summary>A filed reply without a choice was no way out, and stays none when a later release offers more of them.</summary>
    public override Reading<OrChoice<T>> ReadAgain(Reply filed) => filed.Choice is null ? ReadInner(filed) : Read(filed);

    private Reading<OrChoice<T>> ReadInner(Reply reply) =>
        (Inner with { Choices = Choices, WordedAs = WordedAs }).Read(reply).Map(value => (OrChoice<T>)value);
}
