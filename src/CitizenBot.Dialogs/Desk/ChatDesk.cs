namespace CitizenBot.Dialogs.Desk;

/// <summary>The desk at which every chat is served: it decides what one incoming message means and what is said and done.</summary>
/// <remarks>
/// Pure: no input or output, no clock, no chance. The state may be changed in place: the host hands in a fresh copy for
/// every call. When a turn comes back with a missing lookup, nothing of it was done yet.
/// </remarks>
public sealed class ChatDesk(DeskSetting setting)
{
    private readonly DeskDialogs dialogs = new(setting);

    /// <summary>Takes one incoming message.</summary>
    public DeskTurn Take(ChatState state, Incoming incoming, DeskContext context)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        incoming = incoming with { Reply = incoming.Reply with { Text = Whole(incoming.Reply.Text) } };
        var attendant = new Attendant(setting, dialogs, state, context, incoming.Reply);
        attendant.Take(incoming);
        return attendant.Turn;
    }

    /// <summary>Says what came of a command once the host has carried it out.</summary>
    public DeskTurn After(ChatState state, DeskCommand command, CommandOutcome outcome, DeskContext context)
    {
        var attendant = new Attendant(setting, dialogs, state, context, reply: null);
        attendant.After(command, outcome);
        return attendant.Turn;
    }

    /// <summary>Half a sign pair, which no database keeps and .NET refuses to normalise, becomes the replacement sign here, once for all.</summary>
    private static string? Whole(string? text) =>
        text is null || !text.Any(char.IsSurrogate) ? text : string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
