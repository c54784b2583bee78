using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Procedures;

/// <summary>One row of the lawful path: who may do what, from where, and where it leads.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Kinds">For which kinds of petition.</param>
/// <param name="From">In which stages.</param>
/// <param name="To">The stage after it; null when it stays where it is.</param>
/// <param name="Who">Who may.</param>
/// <param name="Article">The rule of law, in short Vietnamese form; empty where it is the office's own order.</param>
public sealed record ProcedureStep(CaseAct Act, IReadOnlyList<PetitionKind> Kinds, IReadOnlyList<CaseStage> From, CaseStage? To, CaseParty Who, string Article = "")
{
    /// <summary>Only for a denunciation without a name, which is inspected and not accepted (Điều 25 Luật Tố cáo); null for both.</summary>
    public bool? Anonymous { get; init; }

    /// <summary>Whether the row is for a case.</summary>
    public bool Fits(CaseRecord record) =>
        Kinds.Contains(record.Kind) && From.Contains(record.Stage)
        && (Anonymous is not { } anonymous || anonymous == (record.Anonymous && record.Kind == PetitionKind.Denunciation));
}
