using CitizenBot.Dialogs.Desk;
using CitizenBot.Storage;

namespace CitizenBot.Host.Files;

/// <summary>Shows files as dialogs and people see them.</summary>
public static class EvidenceViews
{
    /// <summary>The views in the same order; what was erased is left out. Files without a name are counted by kind.</summary>
    public static IReadOnlyList<EvidenceView> Of(IEnumerable<FileRow> rows)
    {
        var counted = new Dictionary<string, int>();
        var views = new List<EvidenceView>();
        foreach (var row in rows)
        {
            if (row.Meta is { } meta && row.State != FileState.Removed)
            {
                var number = counted[meta.Kind] = counted.GetValueOrDefault(meta.Kind) + 1;
                views.Add(Of(row, meta, number));
            }
        }

        return views;
    }

    private static EvidenceView Of(FileRow row, FileMeta meta, int number) => new(
        row.Handle,
        SafeName.Of(meta.Name, meta.Found, meta.Kind, number),
        meta.Kind,
        State(row.State),
        row.Failure,
        meta.Found,
        meta.Odd,
        meta.Size,
        meta.Sha256,
        meta.Caption,
        row.ReceivedAt);

    private static string State(FileState state) => state switch
    {
        FileState.Stored => "stored",
        FileState.Failed => "failed",
        _ => "received",
    };
}
