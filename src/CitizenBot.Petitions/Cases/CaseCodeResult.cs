namespace CitizenBot.Petitions.Cases;

/// <summary>What somebody's typing came to when a case code was expected.</summary>
public abstract record CaseCodeResult
{
    private CaseCodeResult()
    {
    }

    /// <summary>A well-formed code; whether such a case exists is another question, never answered without the PIN.</summary>
    public sealed record Ok(CaseCode Code) : CaseCodeResult;

    /// <summary>The length of a code, but a sign was copied wrongly.</summary>
    public sealed record WrongCheck : CaseCodeResult;

    /// <summary>Something else.</summary>
    public sealed record NotACode : CaseCodeResult;
}
