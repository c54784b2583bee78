namespace CitizenBot.Conversation.Prompts;

/// <summary>A question answered by several messages, until the person says that this is all.</summary>
/// <remarks>
/// Every item is filed under <c>name/&lt;activity id&gt;</c>, never under a number: taking one away cannot make another one
/// lost. "Done" is filed under <c>name/done</c>; going back takes only that away, so no item is lost either.
/// </remarks>
public record Collect<T> : Prompt
{
    /// <summary>How one item is read.</summary>
    public required Func<Reply, Reading<T>> ReadItem { get; init; }

    /// <summary>Whether a reply says that this is all.</summary>
    public required Func<Reply, bool> IsDone { get; init; }

    /// <summary>The fewest items that will do; saying "done" earlier gives <c>retry.too-few</c>.</summary>
    public int AtLeast { get; init; } = 1;

    public override bool TakesAnyWords => true;

    public override bool IsCollecting => true;

    public override bool TakesNumbers => true;

    /// <summary>Reads one item; a kind of collecting question may know more than the given function.</summary>
    public virtual Reading<T> Take(Reply reply) => ReadItem(reply);

    /// <summary>Whether a reply says that this is all.</summary>
    public virtual bool Ends(Reply reply) => IsDone(reply);

    /// <summary>Whether an item counts towards <see cref="AtLeast"/>; a press of a button beside "Xong" does not.</summary>
    public virtual bool Counts(T item) => true;

    /// <summary>The question as it is put with these items: it may count them, and offer to take one out.</summary>
    /// <param name="items">What there is so far.</param>
    /// <param name="added">True when the newest one came just now.</param>
    public virtual Collect<T> Showing(IReadOnlyList<Running.Item<T>> items, bool added) => this;

    public override bool Offers(Reply reply) => Ends(reply) || base.Offers(reply);

    public sealed override bool Understands(Reply reply) => Ends(reply) || Take(reply).Understood;
}
