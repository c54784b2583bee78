namespace CitizenBot.Storage;

/// <summary>A place in a work list: pages begin behind it, or end before it.</summary>
/// <param name="DueOn">Due day of the case there; null for one without a running limit, which stand last.</param>
/// <param name="Code">Its code.</param>
/// <param name="Backward">True for the page that ends before it.</param>
public sealed record WorkPlace(DateOnly? DueOn, string Code, bool Backward = false);
