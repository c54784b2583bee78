namespace CitizenBot.Petitions.Hotspots;

/// <summary>One line of a plan: what, who, by when.</summary>
/// <param name="Number">Its number in the plan, permanent.</param>
/// <param name="Act">One of <see cref="TaskAct"/>.</param>
/// <param name="OwnerId">The official who does it.</param>
/// <param name="DueOn">The last day, a working day of the office.</param>
public sealed record HotspotTask(int Number, string Act, string OwnerId, DateOnly DueOn)
{
    /// <summary>The office's day it was reported done; null while it is not.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Who reported it.</summary>
    public string? DoneBy { get; init; }
}

/// <summary>What a plan may ask for; stored, so names never change. The words are in <c>dialogs/plan-hotspot</c>.</summary>
public static class TaskAct
{
    /// <summary>Đối thoại: meet those who speak for the households.</summary>
    public const string Dialogue = "dialogue";

    /// <summary>Xem thực địa.</summary>
    public const string Visit = "visit";

    /// <summary>Giải thích, trả lời chung: one answer to all who filed.</summary>
    public const string Answer = "answer";

    /// <summary>Kiểm tra, thanh tra.</summary>
    public const string Inspection = "inspection";

    public static IReadOnlyList<string> All { get; } = [Dialogue, Visit, Answer, Inspection];
}
