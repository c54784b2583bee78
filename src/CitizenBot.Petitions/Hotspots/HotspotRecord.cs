namespace CitizenBot.Petitions.Hotspots;

/// <summary>A hotspot (điểm nóng): an unusual gathering of petitions in place, time and field, and its life. It names no person who filed.</summary>
public sealed record HotspotRecord
{
    /// <summary>Unique for ever.</summary>
    public required string Id { get; init; }

    /// <summary>See <see cref="HotspotSighting.FieldId"/>.</summary>
    public string? FieldId { get; init; }

    /// <summary>See <see cref="HotspotSighting.Places"/>.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>See <see cref="HotspotSighting.Wide"/>.</summary>
    public bool Wide { get; init; }

    public required HotspotState State { get; init; }

    /// <summary>The office's day it was first seen.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The office's day of its last change of state.</summary>
    public required DateOnly ChangedOn { get; init; }

    /// <summary>First day of what was last seen above the line.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day it was above the line.</summary>
    public required DateOnly SeenOn { get; init; }

    /// <summary>People when it was last above the line.</summary>
    public required int People { get; init; }

    /// <summary>People when its last change was told.</summary>
    public required int Told { get; init; }

    /// <summary>People at the change before that one.</summary>
    public int Before { get; init; }

    /// <summary>See <see cref="HotspotSighting.Usual"/>.</summary>
    public required double Usual { get; init; }

    /// <summary>See <see cref="HotspotSighting.RecurrenceDays"/>.</summary>
    public double? RecurrenceDays { get; init; }

    /// <summary>How often its state changed in a way that is told; one message a change and person.</summary>
    public int Changes { get; init; } = 1;

    /// <summary>How often it arose.</summary>
    public int Times { get; init; } = 1;

    /// <summary>People of the last seven days, when it cooled.</summary>
    public int WeekPeople { get; init; }

    /// <summary>Usual people of seven days, when it cooled.</summary>
    public double WeekUsual { get; init; }

    /// <summary>Who took it in hand.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>Who said that it is no hotspot.</summary>
    public string? DismissedBy { get; init; }

    /// <summary>Why it is none, see <see cref="HotspotDismissal"/>.</summary>
    public string? DismissedFor { get; init; }

    /// <summary>Dự báo: the official who foresaw it before the figures showed it; null when the figures came first.</summary>
    public string? EarlyBy { get; init; }

    /// <summary>What they wrote.</summary>
    public string? EarlyWords { get; init; }

    /// <summary>What is done about it; null while nobody planned anything.</summary>
    public ActionPlan? Plan { get; init; }

    /// <summary>What was written to all who filed, by number.</summary>
    public IReadOnlyList<HotspotLetter> Letters { get; init; } = [];

    /// <summary>The office's day it closed; null while it lives.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>A rise everywhere, which names no place.</summary>
    public bool IsEverywhere => Places.Count == 0;
}
