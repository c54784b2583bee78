using CitizenBot.Conversation.Running;

namespace CitizenBot.Dialogs.Desk;

/// <summary>An urging of a department that the official of this chat is to answer; null when it is another's.</summary>
/// <param name="Id">Id of the urging.</param>
/// <param name="Asked">What asks: an activity, or a dialog.</param>
public sealed record UrgingOf(string Id, string Asked) : Lookup<UrgingView?>
{
    public override string Name => $"urging:{Id}:{Asked}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}
