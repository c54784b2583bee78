using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>What one of the desk's dialogs came to: a closed set.</summary>
internal abstract record DialogEnd
{
    private DialogEnd() { }

    /// <summary>Something is to be carried out.</summary>
    public sealed record Do(DeskCommand Command) : DialogEnd;

    /// <summary>A case was opened by code and PIN.</summary>
    public sealed record Opened(CaseView Case) : DialogEnd;

    /// <summary>There is only something to say.</summary>
    public sealed record Say(Line Line) : DialogEnd;

    /// <summary>An act that the person chose instead (<c>menu.forget</c>).</summary>
    public sealed record Act(string Name) : DialogEnd;

    /// <summary>Something else is wanted with a case of the citizen's.</summary>
    public sealed record OnCase(string Name, string Code) : DialogEnd;

    /// <summary>Another act on the same case is wanted instead.</summary>
    public sealed record Begin(string Other, string Code) : DialogEnd;

    /// <summary>An official did not go through with an act.</summary>
    public sealed record Stopped(string Code) : DialogEnd;

    /// <summary>The case is not for this official.</summary>
    public sealed record NotYours : DialogEnd;

    /// <summary>The petition was not sent.</summary>
    public sealed record NotSent : DialogEnd;
}
