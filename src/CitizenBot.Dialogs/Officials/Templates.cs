using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Officials;

/// <summary>The office's sample sentences for an act: <c>case-act.&lt;act&gt;.template.1</c> and on, as many as there are; an office edits them like any other wording.</summary>
public static class Templates
{
    private const int Most = 5;

    /// <summary>The sentences in Vietnamese, because that is what the citizen is written in.</summary>
    public static IReadOnlyList<string> Of(Speaker speaker, string act)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return [.. Enumerable.Range(1, Most).Select(number => $"case-act.{act}.template.{number}").TakeWhile(speaker.Knows).Select(key => speaker.Say(new Line(key), "vi", DateTime.UnixEpoch))];
    }
}
