namespace CitizenBot.Petitions.Oversight;

/// <summary>Why leaders keep an eye on a case.</summary>
public enum SpecialReason
{
    /// <summary>Phức tạp: one or more of the seven criteria were determined in writing (Điều 3a Nghị định 124/2020).</summary>
    Complex,

    /// <summary>Đông người: five people or more on one content (Điều 29 Luật Tiếp công dân).</summary>
    Crowded,

    /// <summary>Kéo dài: over the limit of resolution.</summary>
    Prolonged,

    /// <summary>Vượt cấp: sent above the body that resolves it first.</summary>
    Bypassing,
}
