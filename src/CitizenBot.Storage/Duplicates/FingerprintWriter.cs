using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage.Duplicates;

/// <summary>Puts fingerprints into a turn's batch.</summary>
internal static class FingerprintWriter
{
    private const string Insert =
        "INSERT INTO fingerprints (case_code, field, unit, filed_on, sketch) VALUES (@case, @field, @unit, @filed, @sketch) ON CONFLICT DO NOTHING";

    private const string Band = "INSERT INTO fingerprint_bands (band, case_code) VALUES (@band, @case) ON CONFLICT DO NOTHING";

    public static void Write(SqlBatch batch, BotDatabase database, TurnCommit turn)
    {
        var maker = new Fingerprinter(database.Keys.Lookup);
        foreach (var write in turn.Fingerprints.OrderBy(f => f.CaseCode, StringComparer.Ordinal))
        {
            if (turn.Cases.Any(c => c.Sealed && c.Row.Code == write.CaseCode))
            {
                throw new InvalidOperationException("A denunciation has no fingerprint: not even its words' hashes may be compared. Who asked for one?");
            }

            var fingerprint = maker.Of(write.Story, write.Place);
            if (fingerprint.IsEmpty)
            {
                continue;
            }

            batch.Add(Insert,
            [
                ("@case", write.CaseCode), ("@field", write.Field), ("@unit", write.Unit), ("@filed", write.FiledOn), ("@sketch", fingerprint.ToBytes()),
            ]);
            foreach (var band in maker.Bands(fingerprint, write.Field).Distinct())
            {
                batch.Add(Band, [("@band", band), ("@case", write.CaseCode)]);
            }
        }
    }
}
