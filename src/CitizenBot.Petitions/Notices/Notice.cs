namespace CitizenBot.Petitions.Notices;

/// <summary>A message owed to a person, before it has words or a chat.</summary>
/// <remarks>
/// It never carries what a citizen typed. What a citizen or a group is told has no kind, field or place either: a lock screen
/// or a colleague may show it.
/// </remarks>
/// <param name="Event">One of <see cref="NoticeEvent"/>; the wording is found by event and audience.</param>
/// <param name="PersonId">Id of an official or group, <see cref="Citizen"/> or <see cref="Operator"/>.</param>
/// <param name="Facts">Dates yyyy-MM-dd, ids and counts for the wording; days left are computed at sending.</param>
/// <param name="NotBefore">UTC; null sends at once.</param>
public sealed record Notice(
    string Event,
    Audience Audience,
    string PersonId,
    string CaseCode,
    IReadOnlyDictionary<string, string> Facts,
    NoticeClass Class,
    DateTime? NotBefore = null)
{
    /// <summary>Whether it must be acknowledged: if nobody does within the office's hours, it climbs to the superior.</summary>
    public bool Acknowledge { get; init; }

    /// <summary>The person id of whoever filed the case.</summary>
    public const string Citizen = "citizen";

    /// <summary>The person id of whoever runs the program.</summary>
    public const string Operator = "operator";
}
