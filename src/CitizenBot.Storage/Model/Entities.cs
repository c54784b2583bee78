namespace CitizenBot.Storage.Model;

// One class a table, mapped by name alone: PascalCase here is snake_case there. byte[] columns named Sealed*
// hold what a person typed, under the key of their chat or case; nothing else may hold such words.

internal sealed class InboxEntity
{
    public string Channel { get; set; } = "";
    public string Conversation { get; set; } = "";
    public string ActivityId { get; set; } = "";
    public DateTime At { get; set; }
}

internal sealed class ChatEntity
{
    public string Id { get; set; } = "";
    public string Channel { get; set; } = "";
    public string Conversation { get; set; } = "";
    public int Version { get; set; }
    public byte[]? WrappedKey { get; set; }
    public byte[]? SealedState { get; set; }
    public string Locale { get; set; } = "";
    public string? Person { get; set; }
    public DateTime? LinkedAt { get; set; }
    public DateTime? RevokedAt { get; set; }
    public DateTime? ClosedAt { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime LastSeenAt { get; set; }
}

internal sealed class LaneEntity
{
    public string Id { get; set; } = "";
    public string Channel { get; set; } = "";
    public long NextSeq { get; set; }
    public long NextLog { get; set; }
    public DateTime? ReadyAt { get; set; }
    public DateTime? LockedUntil { get; set; }
    public string? Owner { get; set; }
    public string? OpenMessage { get; set; }
}

internal sealed class OutboxEntity
{
    public string Id { get; set; } = "";
    public string Lane { get; set; } = "";
    public long Seq { get; set; }
    public OutboxClass Class { get; set; }
    public OutboxState State { get; set; }
    public DateTime NotBefore { get; set; }
    public DateTime CreatedAt { get; set; }
    public byte[]? SealedBody { get; set; }
    public int Attempts { get; set; }
    public string? CaseCode { get; set; }
    public string? CoalesceKey { get; set; }
    public string? ExternalId { get; set; }
    public string? LastError { get; set; }
    public DateTime? SentAt { get; set; }
}

internal sealed class ActivityLogEntity
{
    public string Id { get; set; } = "";
    public string ChatId { get; set; } = "";
    public long Seq { get; set; }
    public DateTime At { get; set; }
    public bool FromBot { get; set; }
    public byte[] SealedActivity { get; set; } = [];
    public byte[]? SealedMasked { get; set; }
    public DateTime? FirstDeliveredAt { get; set; }
}

internal sealed class FileEntity
{
    public string Id { get; set; } = "";
    public string ChatId { get; set; } = "";
    public string? CaseCode { get; set; }
    public FileState State { get; set; }
    public DateTime ReceivedAt { get; set; }
    public DateTime? StoredAt { get; set; }
    public DateTime? NextTryAt { get; set; }
    public DateTime? LockedUntil { get; set; }
    public string? Owner { get; set; }
    public int Attempts { get; set; }
    public string? Failure { get; set; }
    public long? Size { get; set; }
    public bool Owed { get; set; }
    public string? Blob { get; set; }
    public string? ViewBlob { get; set; }
    public byte[]? WrappedKey { get; set; }
    public byte[]? SealedMeta { get; set; }
}

internal sealed class CaseEntity
{
    public string Code { get; set; } = "";
    public string? Kind { get; set; }
    public string Office { get; set; } = "";
    public string? Unit { get; set; }
    public string? Field { get; set; }
    public string Stage { get; set; } = "";
    public DateTime FiledAt { get; set; }
    public DateOnly FiledOn { get; set; }
    public DateOnly? SignedOn { get; set; }
    public DateOnly? AcceptedOn { get; set; }
    public DateOnly? ClosedOn { get; set; }
    public string? Responsible { get; set; }
    public bool WantsNotices { get; set; }
    public string Locale { get; set; } = "";
    public string? FiledByChat { get; set; }
    public byte[]? PersonKey { get; set; }
    public byte[]? PinMac { get; set; }
    public int People { get; set; }
    public string? Matter { get; set; }
    public DateOnly? NextDueOn { get; set; }
    public bool Waiting { get; set; }
    public bool Unassigned { get; set; }
    public int? Rating { get; set; }
    public bool? InTime { get; set; }
    public byte[] WrappedKey { get; set; } = [];
    public byte[] SealedRecord { get; set; } = [];
    public byte[]? SealedContent { get; set; }
    public byte[]? SealedIdentity { get; set; }
    public int Version { get; set; }
}

internal sealed class ClockEntity
{
    public string Id { get; set; } = "";
    public string CaseCode { get; set; } = "";
    public string Purpose { get; set; } = "";
    public string RuleId { get; set; } = "";
    public DateOnly Effective { get; set; }
    public string CalendarVersion { get; set; } = "";
    public DateOnly StartOn { get; set; }
    public DateOnly DueOn { get; set; }
    public bool Certain { get; set; }
    public string? Reason { get; set; }
    public string State { get; set; } = "";
    public DateTime? NextStageAt { get; set; }
    public byte[]? SealedRest { get; set; }
}

internal sealed class FollowUpEntity
{
    public string Id { get; set; } = "";
    public string Kind { get; set; } = "";
    public string? CaseCode { get; set; }
    public string? Person { get; set; }
    public DateOnly? DueOn { get; set; }
    public DateTime? NextAt { get; set; }
    public string State { get; set; } = "";
    public byte[]? SealedRest { get; set; }
}

internal sealed class LeaveEntity
{
    public string Id { get; set; } = "";
    public string Official { get; set; } = "";
    public string Deputy { get; set; } = "";
    public DateOnly FromOn { get; set; }
    public DateOnly ToOn { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? EndedAt { get; set; }
}

internal sealed class HotspotEntity
{
    public string Id { get; set; } = "";
    public string? Field { get; set; }
    public string State { get; set; } = "";
    public DateOnly OpenedOn { get; set; }
    public DateTime ChangedAt { get; set; }
    public DateOnly? ClosedOn { get; set; }
    public byte[] SealedBody { get; set; } = [];
    public int Version { get; set; }
}

internal sealed class FingerprintEntity
{
    public string CaseCode { get; set; } = "";
    public string? Field { get; set; }
    public string? Unit { get; set; }
    public DateOnly FiledOn { get; set; }
    public byte[] Sketch { get; set; } = [];
}

internal sealed class FingerprintBandEntity
{
    public long Band { get; set; }
    public string CaseCode { get; set; } = "";
}

internal sealed class AuditEntity
{
    public string CaseCode { get; set; } = "";
    public long Seq { get; set; }
    public DateTime At { get; set; }
    public string Actor { get; set; } = "";
    public string Act { get; set; } = "";
    public byte[]? SealedDetail { get; set; }
    public byte[] DetailHash { get; set; } = [];
    public byte[] PrevHash { get; set; } = [];
    public byte[] Hash { get; set; } = [];
}

internal sealed class AuditHeadEntity
{
    public string CaseCode { get; set; } = "";
    public long Seq { get; set; }
    public byte[] Hash { get; set; } = [];
}

internal sealed class ToldEntity
{
    public string Key { get; set; } = "";
    public string? CaseCode { get; set; }
    public bool Skipped { get; set; }
    public DateTime At { get; set; }
}

internal sealed class ButtonEntity
{
    public string Token { get; set; } = "";
    public string? ChatId { get; set; }
    public string? Sheet { get; set; }
    public string? Question { get; set; }
    public string? CaseCode { get; set; }
    public string? Act { get; set; }
    public byte[]? SealedValue { get; set; }
    public string? Presser { get; set; }
    public DateTime Until { get; set; }
    public DateTime? UsedAt { get; set; }
}

internal sealed class DeadLetterEntity
{
    public string Id { get; set; } = "";
    public string Kind { get; set; } = "";
    public string Channel { get; set; } = "";
    public string Conversation { get; set; } = "";
    public string? ActivityId { get; set; }
    public string? CaseCode { get; set; }
    public DateTime At { get; set; }
    public string Error { get; set; } = "";
    public byte[]? SealedBody { get; set; }
    public DateTime? ReplayedAt { get; set; }
    public DateTime? DroppedAt { get; set; }
}

internal sealed class InvitationEntity
{
    public byte[] TokenHash { get; set; } = [];
    public string Person { get; set; } = "";
    public DateTime CreatedAt { get; set; }
    public DateTime ExpiresAt { get; set; }
    public DateTime? UsedAt { get; set; }
    public DateTime? RevokedAt { get; set; }
}

internal sealed class ParkedEntity
{
    public string Id { get; set; } = "";
    public string Person { get; set; } = "";
    public OutboxClass Class { get; set; }
    public string? CaseCode { get; set; }
    public DateTime At { get; set; }
    public byte[] SealedBody { get; set; } = [];
}

internal sealed class JobRunEntity
{
    public string Id { get; set; } = "";
    public string Name { get; set; } = "";
    public DateTime StartedAt { get; set; }
    public DateTime? EndedAt { get; set; }
    public bool? Succeeded { get; set; }
    public string? Result { get; set; }
}

internal sealed class PinAttemptEntity
{
    public string Id { get; set; } = "";
    public string ChatId { get; set; } = "";
    public byte[] CodeMac { get; set; } = [];
    public DateTime At { get; set; }
    public bool Matched { get; set; }
}

internal sealed class LeaseEntity
{
    public string Name { get; set; } = "";
    public string Owner { get; set; } = "";
    public DateTime Until { get; set; }
}

internal sealed class MetaEntity
{
    public string Key { get; set; } = "";
    public string Value { get; set; } = "";
}
