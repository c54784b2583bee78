using System.Diagnostics.CodeAnalysis;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Conversation.Prompts;

/// <summary>One question: its permanent name, how it is put, which buttons it offers and how a reply is read.</summary>
/// <remarks>
/// The name is for ever; a new meaning is a new name. Its first part (before <c>/</c>) is the section that
/// "Bước k/n" counts. The words are found under <c>dialog.name.slot</c>, with <c>/</c> written as <c>.</c>.
/// </remarks>
public abstract record Prompt
{
    /// <summary>Permanent name, lower case with hyphens; parts separated by <c>/</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Which wording asks it: <c>prompt</c>, or a named variant of it.</summary>
    public string Slot { get; init; } = "prompt";

    /// <summary>Which wording asks a collecting question for more, after an item was taken.</summary>
    public string MoreSlot { get; init; } = "more";

    /// <summary>Under which question the words are found, when several questions share them; null = under the own name.</summary>
    public string? WordedAs { get; init; }

    /// <summary>What the wording's placeholders stand for.</summary>
    public Args Args { get; init; } = Args.None;

    /// <summary>The buttons, in order. Typed words, numbers and labels are understood as well.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>True when any words are an answer: then global words count only as a button or a slash command.</summary>
    public virtual bool TakesAnyWords => false;

    /// <summary>True when nothing but the offered choices is an answer: then they stay on offer however often they were missed.</summary>
    public virtual bool TakesOnlyChoices => false;

    /// <summary>True when a short bare word may be a name or a place, so a global word without its marks is asked about, not obeyed.</summary>
    public virtual bool TakesNames => false;

    /// <summary>True when several messages answer it; <c>{items}</c> then counts them.</summary>
    public virtual bool IsCollecting => false;

    /// <summary>True when a number is itself an answer, so choices are not numbered.</summary>
    public virtual bool TakesNumbers => false;

    /// <summary>True for identity: what is said back of it is masked when the history is shown again.</summary>
    public bool Private { get; init; }

    /// <summary>The words by which its choices may be typed.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.Empty;

    /// <summary>True when the reply means one of the offered choices: then no global word may take it.</summary>
    public virtual bool Offers(Reply reply) => ChoiceMatch.Find(this, reply) is not null;

    /// <summary>True when the reply would be taken as an answer.</summary>
    public virtual bool Understands(Reply reply) => Offers(reply);

    /// <summary>Why there is nothing to read in a reply (no words, a sticker, a file), or null when there are words.</summary>
    protected static Retry? Unreadable(Reply reply)
    {
        if (reply.IsBlank)
        {
            return new Retry("blank");
        }

        var wordless = string.IsNullOrWhiteSpace(reply.Text);
        return wordless switch
        {
            false => null,
            _ when reply.Other is "sticker" or "voice" => new Retry(reply.Other, Repeat: true),
            _ when reply.Files.Count > 0 => new Retry("file", Repeat: true),
            _ when reply.Location is not null => new Retry("position", Repeat: true),
            _ when reply.SharedPhone is not null => new Retry("contact", Repeat: true),
            _ => new Retry("other", Repeat: true),
        };
    }

    /// <summary>What to say when words fit no choice; courtesy alone is no answer.</summary>
    protected Retry NotAChoice(Reply reply) =>
        new(Vocabulary.Words.IsOnlyCourtesy(reply.Text) ? "courtesy" : "not-a-choice", Repeat: true);

    /// <summary>The section that progress counts.</summary>
    public string Section => Name.Split('/')[0];
}

/// <summary>A question whose reply is read as a <typeparamref name="T"/>.</summary>
public abstract record Prompt<T> : Prompt
{
    /// <summary>Reads a reply. Pure: the same reply gives the same value on every run, also years later.</summary>
    public abstract Reading<T> Read(Reply reply);

    /// <summary>Reads a reply that was filed under this question before; what it chose is filed with it and need not be guessed again.</summary>
    public virtual Reading<T> ReadAgain(Reply filed) => Read(filed);

    public sealed override bool Understands(Reply reply) => Read(reply).Understood;
}

/// <summary>What a reply was read as: a value, or the reason why it must be asked again.</summary>
public readonly record struct Reading<T>
{
    public bool Understood { get; private init; }

    public T? Value { get; private init; }

    /// <summary>The stable value to keep beside the raw words (a choice's id), or null.</summary>
    public string? Canonical { get; private init; }

    /// <summary>Slot of the wording that explains what would help: <c>retry.&lt;reason&gt;</c>.</summary>
    public string? Retry { get; private init; }

    /// <summary>What the retry's placeholders stand for.</summary>
    public Args? RetryArgs { get; private init; }

    /// <summary>Buttons that offer what was perhaps meant (15/08/2026 for 15/08/2027), or null.</summary>
    public IReadOnlyList<Choice>? Suggestions { get; private init; }

    /// <summary>True when the question is put again below the retry; false when the retry itself says what to send.</summary>
    public bool Repeat { get; private init; }

    public static implicit operator Reading<T>(T value) => new() { Understood = true, Value = value };

    public static implicit operator Reading<T>(Retry retry) => new()
    {
        Retry = "retry." + retry.Reason,
        RetryArgs = retry.Args,
        Suggestions = retry.Suggestions,
        Repeat = retry.Repeat,
    };

    internal Reading<TOther> Map<TOther>(Func<T, TOther> map) => new()
    {
        Understood = Understood,
        Value = Understood ? map(Value!) : default,
        Canonical = Canonical,
        Retry = Retry,
        RetryArgs = RetryArgs,
        Suggestions = Suggestions,
        Repeat = Repeat,
    };

    /// <summary>A value read from words that stand for a fixed choice.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The type argument tells what was read.")]
    public static Reading<T> Chosen(T value, string canonical) => new() { Understood = true, Value = value, Canonical = canonical };
}

/// <summary>Why a reply was not understood, in a word of the wording files; with what perhaps was meant.</summary>
/// <param name="Reason">Slot <c>retry.&lt;reason&gt;</c> of the question, or else of <c>common</c>.</param>
/// <param name="Args">What the retry's placeholders stand for.</param>
/// <param name="Suggestions">What perhaps was meant, as buttons; typed, their numbers and words count too.</param>
/// <param name="Repeat">True to put the question again below the retry.</param>
public sealed record Retry(string Reason, Args? Args = null, IReadOnlyList<Choice>? Suggestions = null, bool Repeat = false);
