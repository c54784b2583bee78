namespace CitizenBot.Petitions.Offices;

/// <summary>One thing wrong in an office file, said to the person who edits it.</summary>
/// <param name="Line">One-based line in the file; 0 when the fault belongs to the file as a whole.</param>
public sealed record OfficeFileFault(string FileName, int Line, string Sentence)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{FileName}:{Line}: {Sentence}" : $"{FileName}: {Sentence}";
}
