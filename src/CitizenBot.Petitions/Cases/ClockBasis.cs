namespace CitizenBot.Petitions.Cases;

/// <summary>
/// The day the first clocks of a case count from. A chat message is no listed form of a complaint or denunciation, so they run
/// from filing only until the signed paper is recorded; its day then takes over.
/// </summary>
public enum ClockBasis
{
    Filing,
    Signature,
}
