using CitizenBot.Conversation.Running;

namespace CitizenBot.Conversation.Prompts;

/// <summary>The questions a dialog can ask; limits and choices come from <c>dialog.yaml</c>, further options by <c>with { ... }</c>.</summary>
/// <example><code>var received = await turn.Prompt(turn.Date("received-date").Or("not-sure"));</code></example>
public static class TurnPrompts
{
    /// <summary>The person's own words; with kind <c>name</c> in dialog.yaml, a name.</summary>
    public static TextPrompt Text(this TurnContext turn, string name)
    {
        var question = turn.Definition.Question(name);
        var prompt = new TextPrompt { Name = name, Choices = Fixed(question), Vocabulary = turn.Definition.Vocabulary, IsName = question.Kind == "name" };
        return prompt with { Min = question.Min ?? prompt.Min, Max = question.Max ?? prompt.Max };
    }

    /// <summary>One of the fixed answers: those of dialog.yaml, or the given ones.</summary>
    public static ChoicePrompt Choice(this TurnContext turn, string name, IEnumerable<Choice>? choices = null) =>
        new() { Name = name, Choices = choices is null ? Fixed(turn.Definition.Question(name)) : [.. choices], Vocabulary = turn.Definition.Vocabulary };

    /// <summary>Yes or no.</summary>
    public static ConfirmPrompt Confirm(this TurnContext turn, string name) =>
        new() { Name = name, Choices = [new(ConfirmPrompt.Yes), new(ConfirmPrompt.No)], Vocabulary = turn.Definition.Vocabulary };

    /// <summary>The last look before <paramref name="sendValue"/>; the other choices of dialog.yaml stand beside it.</summary>
    public static FinalConfirmPrompt FinalConfirm(this TurnContext turn, string name, string sendValue)
    {
        var choices = Fixed(turn.Definition.Question(name));
        return new()
        {
            Name = name,
            SendValue = sendValue,
            Choices = choices.Any(choice => choice.Value == sendValue) ? choices : [new(sendValue), .. choices],
            Vocabulary = turn.Definition.Vocabulary,
        };
    }

    /// <summary>A day; not in the future unless <c>Span</c> says so. The choices <c>today</c> and <c>yesterday</c> are days.</summary>
    public static DatePrompt Date(this TurnContext turn, string name) =>
        new() { Name = name, Choices = Fixed(turn.Definition.Question(name)), Vocabulary = turn.Definition.Vocabulary };

    /// <summary>A whole number.</summary>
    public static NumberPrompt Number(this TurnContext turn, string name)
    {
        var question = turn.Definition.Question(name);
        var prompt = new NumberPrompt { Name = name, Choices = Fixed(question), Vocabulary = turn.Definition.Vocabulary };
        return prompt with { Min = question.Min ?? prompt.Min, Max = question.Max ?? prompt.Max };
    }

    /// <summary>A phone number.</summary>
    public static PhonePrompt Phone(this TurnContext turn, string name) =>
        new() { Name = name, Choices = Fixed(turn.Definition.Question(name)), Vocabulary = turn.Definition.Vocabulary };

    /// <summary>A place in words or a shared position.</summary>
    public static PlacePrompt Place(this TurnContext turn, string name)
    {
        var question = turn.Definition.Question(name);
        var prompt = new PlacePrompt { Name = name, Choices = Fixed(question), Vocabulary = turn.Definition.Vocabulary };
        return prompt with { Max = question.Max ?? prompt.Max };
    }

    /// <summary>Several messages and files, until "xong". Choices other than <c>done</c> and <c>none</c> become items of their own.</summary>
    /// <remarks>Saying "none" ends it only when no item is needed (<c>AtLeast = 0</c>).</remarks>
    public static StoriesPrompt Stories(this TurnContext turn, string name)
    {
        var question = turn.Definition.Question(name);
        var choices = Fixed(question);
        return new()
        {
            Name = name,
            Choices = choices.Count > 0 ? choices : [new(StoriesPrompt.Done)],
            Vocabulary = turn.Definition.Vocabulary,
            AtLeast = question.Min ?? 1,
            Max = question.Max ?? 4000,
            ReadItem = _ => default,
            IsDone = _ => false,
        };
    }

    /// <summary>Puts ways out beside the answer; their words and buttons come from <c>choice.&lt;value&gt;</c>.</summary>
    public static PromptOr<T> Or<T>(this Prompt<T> prompt, params string[] values) => prompt.Or([.. values.Select(value => new Choice(value))]);

    /// <inheritdoc cref="Or{T}(Prompt{T}, string[])"/>
    public static PromptOr<T> Or<T>(this Prompt<T> prompt, IReadOnlyList<Choice> ways) => new()
    {
        Inner = prompt,
        Ways = ways.Select(way => way.Value).ToHashSet(),
        Name = prompt.Name,
        Slot = prompt.Slot,
        WordedAs = prompt.WordedAs,
        Args = prompt.Args,
        Private = prompt.Private,
        Vocabulary = prompt.Vocabulary,
        Choices = [.. prompt.Choices.Select(choice => ways.FirstOrDefault(way => way.Value == choice.Value) ?? choice), .. ways.Where(way => prompt.Choices.All(choice => choice.Value != way.Value))],
    };

    private static IReadOnlyList<Choice> Fixed(QuestionDefinition question) => [.. question.Choices.Select(value => new Choice(value))];
}
