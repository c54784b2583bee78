using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Dialogs.Officials;

/// <summary>What whoever may see the petitioner's name may also do at the counter: print the paper to sign, add scans of papers.</summary>
/// <remarks>Never for a sealed case: its paper and every scan of it carry the denouncer's name or handwriting (Điều 56 Luật Tố cáo).</remarks>
internal static class CounterActs
{
    public static IReadOnlyList<string> Of(CaseCard card) => !card.Case.Sealed && card.Acts.Contains(Acts.Petitioner) ? [Acts.Print, Acts.Scan] : [];
}
