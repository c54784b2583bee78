namespace CitizenBot.Petitions.Hotspots;

/// <summary>What law and directive call a sign by itself, whatever the statistics say; shown by name, never added up to a score.</summary>
/// <param name="Kind">Which sign.</param>
/// <param name="Count">Of <see cref="HotspotSignalKind.Crowded"/> the people on the largest matter, of all others the cases.</param>
public sealed record HotspotSignal(HotspotSignalKind Kind, int Count);

/// <summary>The signs, each with its basis.</summary>
public enum HotspotSignalKind
{
    /// <summary>Đông người: five people and more on one matter (Điều 29 Luật Tiếp công dân 2013).</summary>
    Crowded,

    /// <summary>Vụ việc phức tạp: one of the seven criteria was determined in writing (Điều 3a Nghị định 124/2020, sửa bởi Nghị định 155/2026).</summary>
    Complex,

    /// <summary>Kéo dài: over the limit of resolution (Điều 28, Điều 37 Luật Khiếu nại; Điều 30 Luật Tố cáo).</summary>
    Prolonged,

    /// <summary>Vượt cấp: sent above the body that resolves it first (Điều 7 Luật Khiếu nại).</summary>
    Bypassing,

    /// <summary>Tái diễn: filed again within <see cref="HotspotLife.RecursWithinDays"/> days of the end of the same matter.</summary>
    Recurring,

    /// <summary>Khiếu nại lần hai, tố cáo tiếp: two and more went on (Điều 33 Luật Khiếu nại, Điều 37 Luật Tố cáo).</summary>
    SecondComplaints,
}
