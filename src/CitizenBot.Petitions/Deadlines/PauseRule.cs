using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Deadlines;

/// <summary>One version of "this limit rests meanwhile", as its file under `Law/pauses` states it.</summary>
/// <param name="Id">Permanent id, such as `KN-TAM-DINH-CHI`.</param>
/// <param name="Effective">First day it holds.</param>
/// <param name="Petition">For which kind of petition.</param>
/// <param name="Cause">Why it rests.</param>
/// <param name="Purpose">Which clock, see <see cref="ClockPurpose"/>.</param>
/// <param name="ArticleVi">Short form for messages.</param>
/// <param name="ArticleEn">The same in English.</param>
/// <param name="Grade">How sure it is.</param>
public sealed record PauseRule(
    string Id, DateOnly Effective, PetitionKind Petition, PauseCause Cause, string Purpose, string ArticleVi, string ArticleEn, Grade Grade);
