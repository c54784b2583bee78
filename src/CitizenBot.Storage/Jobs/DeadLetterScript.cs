using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <summary>Writes a dead letter; its body is sealed under a key of its own, because it may belong to no known chat.</summary>
internal static class DeadLetterScript
{
    public static void Insert(
        SqlBatch batch, BotDatabase database, string id, string kind, string channel, string conversation, string? activityId, string? caseCode,
        DateTime at, string error, string body) =>
        batch.Add(
            "INSERT INTO dead_letters (id, kind, channel, conversation, activity_id, case_code, at, error, sealed_body) " +
            "VALUES (@id, @kind, @channel, @conversation, @activity, @case, @at, @error, @body)",
            [
                ("@id", id), ("@kind", kind), ("@channel", channel), ("@conversation", conversation), ("@activity", activityId),
                ("@case", caseCode), ("@at", at), ("@error", error), ("@body", database.Keys.SealAlone(KeyKind.Master, body, Place(id))),
            ]);

    public static string Place(string id) => $"dead_letters/sealed_body/{id}";
}
