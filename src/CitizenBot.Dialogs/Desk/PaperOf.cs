using CitizenBot.Conversation.Running;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Papers of a case to print; who is named on them depends on who asks, and the host writes the opening down before it gives them.</summary>
/// <param name="Code">The case.</param>
/// <param name="Which">One of <see cref="Forms.CasePapers"/>.</param>
/// <param name="ByPin">True while the case is open in this chat by code and PIN.</param>
/// <param name="JustFiled">True shortly after this chat filed it.</param>
/// <param name="ActivityId">The press that asked for it.</param>
public sealed record PaperOf(string Code, string Which, bool ByPin, bool JustFiled, string ActivityId) : Lookup<PaperAnswer>
{
    /// <summary>Begins the name: a paper is for the turn that asked for it and is kept in no sheet.</summary>
    public const string Mark = "paper-of:";

    public override string Name => $"{Mark}{Which}:{Code}:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}
