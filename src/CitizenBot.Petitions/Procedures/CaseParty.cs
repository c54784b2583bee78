namespace CitizenBot.Petitions.Procedures;

/// <summary>Who may do an act.</summary>
public enum CaseParty
{
    /// <summary>Người phụ trách: the responsible official, or a superior of theirs.</summary>
    Handler,

    /// <summary>Those who handle it, and whoever was charged with verifying.</summary>
    Verifier,

    /// <summary>Those who handle it, and the desk that receives papers (not for sealed cases).</summary>
    Counter,

    /// <summary>A superior of the responsible official.</summary>
    Superior,

    /// <summary>A superior, or an inspector of the office.</summary>
    Supervisor,

    /// <summary>A superior, or the receiver where nobody was named.</summary>
    Taker,

    /// <summary>The citizen who filed.</summary>
    Citizen,
}
