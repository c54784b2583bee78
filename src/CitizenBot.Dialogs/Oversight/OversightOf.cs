using CitizenBot.Conversation.Running;
using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Dialogs.Oversight;

/// <summary>Figures for the official of this chat. The host asks for their role again, and gives no more than it allows.</summary>
/// <param name="What">One of the constants.</param>
/// <param name="Period">See <see cref="ReportPeriod.Key"/>.</param>
/// <param name="ActivityId">The press that asked for it.</param>
public sealed record OversightOf(string What, string Period, string ActivityId) : Lookup<OversightAnswer>
{
    public const string Report = "report";
    public const string Scores = "scores";
    public const string Special = "special";
    public const string Backlog = "backlog";

    /// <summary>Report and special cases: what a workbook is made of.</summary>
    public const string Workbook = "workbook";

    public override string Name => $"oversight:{What}:{Period}:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>What an official may see; what they may not is empty.</summary>
public sealed record OversightAnswer(OversightScope Scope)
{
    public OversightReport? Report { get; init; }

    public IReadOnlyList<ScoreRow> Scores { get; init; } = [];

    public IReadOnlyList<SpecialCase> Special { get; init; } = [];

    public Backlog? Backlog { get; init; }
}
