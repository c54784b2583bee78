namespace CitizenBot.Petitions.Deadlines;

/// <summary>A day not worked, and why in both languages: a weekend day by its weekday, else the name of the holiday.</summary>
/// <param name="Date">The day.</param>
/// <param name="WhyVi">`thứ Bảy`, `Ngày Văn hóa Việt Nam`.</param>
/// <param name="WhyEn">`Saturday`, `Viet Nam Culture Day`.</param>
/// <param name="Weekend">Only a Saturday or Sunday.</param>
public sealed record DayOff(DateOnly Date, string WhyVi, string WhyEn, bool Weekend);
