namespace CitizenBot.Petitions.Cases;

/// <summary>One message of the story, as it was sent.</summary>
/// <param name="ReceivedAt">UTC.</param>
public sealed record Paragraph(string Text, DateTime ReceivedAt)
{
    /// <summary>Deliberately empty: see <see cref="FilePetition.ToString"/>.</summary>
    public override string ToString() => nameof(Paragraph);
}
