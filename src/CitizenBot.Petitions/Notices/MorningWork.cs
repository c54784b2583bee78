namespace CitizenBot.Petitions.Notices;

/// <summary>What lies before an official in the morning, the first few cases of each sort by their codes.</summary>
/// <param name="OfficialId">Who is told.</param>
/// <param name="Overdue">Limits that have passed, longest first, with their due days.</param>
/// <param name="Today">Limits that end today.</param>
/// <param name="Soon">Limits that end within the next working days, save cases whose reminders rest.</param>
/// <param name="Half">Cases of which half the limit has passed since the last digest.</param>
/// <param name="Waiting">How many wait for an answer of the citizen.</param>
/// <param name="Unassigned">How many have nobody named for them.</param>
/// <param name="Below">How many overdue cases those under the official have.</param>
/// <param name="InsteadOf">Absent officials whose cases are among them.</param>
public sealed record MorningWork(
    string OfficialId, MorningList Overdue, MorningList Today, MorningList Soon, IReadOnlyList<string> Half, int Waiting, int Unassigned, int Below, IReadOnlyList<string> InsteadOf)
{
    /// <summary>Nothing to tell: no message then.</summary>
    public bool IsEmpty => Overdue.Count + Today.Count + Soon.Count + Half.Count + Waiting + Unassigned + Below == 0;
}

/// <summary>Some cases of one sort.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="First">The first few, each with its due day.</param>
public sealed record MorningList(int Count, IReadOnlyList<(string Code, DateOnly DueOn)> First);
