namespace CitizenBot.Petitions.Cases;

/// <summary>Whether the first complaint about a decision normally belongs here (Điều 7 Luật Khiếu nại). It warns and never blocks.</summary>
public enum Competence
{
    /// <summary>Not known who signed; the office will see.</summary>
    Unknown,

    /// <summary>The head of this commune signed.</summary>
    Here,

    /// <summary>Another body signed, and normally resolves the first complaint itself.</summary>
    Elsewhere,
}
