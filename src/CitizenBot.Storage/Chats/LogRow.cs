namespace CitizenBot.Storage;

/// <summary>One activity in the log of a web chat.</summary>
/// <param name="Seq">Counts from 1 inside the chat, in commit order: the Direct Line watermark.</param>
/// <param name="At">When it was written (UTC).</param>
/// <param name="FromBot">False for what the person said.</param>
/// <param name="Activity">The activity as JSON.</param>
/// <param name="Masked">The same with secrets (PIN, identity) hidden; null when there are none.</param>
/// <param name="FirstDeliveredAt">When the page first had it (UTC); from then on a replay shows <paramref name="Masked"/>.</param>
public sealed record LogRow(long Seq, DateTime At, bool FromBot, string Activity, string? Masked, DateTime? FirstDeliveredAt);
