namespace CitizenBot.Petitions.Cases;

/// <summary>Finds the <see cref="Competence"/> for a complaint: who made a decision looks at it first.</summary>
public static class CompetenceRule
{
    /// <summary>By the signer of the decision; no decision, or one whose signer the citizen does not know, is unknown.</summary>
    public static Competence Check(DecisionSigner? signer) => signer switch
    {
        DecisionSigner.CommuneChairman => Competence.Here,
        DecisionSigner.ProvinceChairman or DecisionSigner.Other => Competence.Elsewhere,
        _ => Competence.Unknown,
    };
}
