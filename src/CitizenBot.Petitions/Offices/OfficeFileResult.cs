namespace CitizenBot.Petitions.Offices;

/// <summary>What an office file came to: an office, or every fault of the file.</summary>
public abstract record OfficeFileResult
{
    private OfficeFileResult()
    {
    }

    /// <summary>The file is whole.</summary>
    public sealed record Loaded(Office Office) : OfficeFileResult;

    /// <summary>The file is refused; the faults are in the order of their lines.</summary>
    public sealed record Faulty(IReadOnlyList<OfficeFileFault> Faults) : OfficeFileResult;
}
