namespace CitizenBot.Petitions.Hotspots;

/// <summary>Somebody must hear of a task.</summary>
/// <param name="Key">Tells it apart from every other of the task: stage or rung, and person.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Event">One of the events of tasks in <see cref="Notices.NoticeEvent"/>.</param>
public sealed record TaskStage(string Key, string PersonId, string Event);
