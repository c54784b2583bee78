using Microsoft.EntityFrameworkCore;

namespace CitizenBot.Storage.Model;

/// <summary>The tables, the same on both databases: EF owns the model, the migrations and the plain queries.</summary>
/// <remarks>Commits and the pump do not go through here: they are hand-written (see TurnScript and LaneScript).</remarks>
internal abstract class BotDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<InboxEntity> Inbox => Set<InboxEntity>();
    public DbSet<ChatEntity> Chats => Set<ChatEntity>();
    public DbSet<LaneEntity> Lanes => Set<LaneEntity>();
    public DbSet<OutboxEntity> Outbox => Set<OutboxEntity>();
    public DbSet<ActivityLogEntity> ActivityLog => Set<ActivityLogEntity>();
    public DbSet<FileEntity> Files => Set<FileEntity>();
    public DbSet<CaseEntity> Cases => Set<CaseEntity>();
    public DbSet<ClockEntity> Clocks => Set<ClockEntity>();
    public DbSet<FollowUpEntity> FollowUps => Set<FollowUpEntity>();
    public DbSet<LeaveEntity> Leaves => Set<LeaveEntity>();
    public DbSet<HotspotEntity> Hotspots => Set<HotspotEntity>();
    public DbSet<FingerprintEntity> Fingerprints => Set<FingerprintEntity>();
    public DbSet<FingerprintBandEntity> FingerprintBands => Set<FingerprintBandEntity>();
    public DbSet<AuditEntity> Audit => Set<AuditEntity>();
    public DbSet<AuditHeadEntity> AuditHeads => Set<AuditHeadEntity>();
    public DbSet<ToldEntity> Told => Set<ToldEntity>();
    public DbSet<ButtonEntity> Buttons => Set<ButtonEntity>();
    public DbSet<DeadLetterEntity> DeadLetters => Set<DeadLetterEntity>();
    public DbSet<InvitationEntity> Invitations => Set<InvitationEntity>();
    public DbSet<ParkedEntity> Parked => Set<ParkedEntity>();
    public DbSet<JobRunEntity> JobRuns => Set<JobRunEntity>();
    public DbSet<PinAttemptEntity> PinAttempts => Set<PinAttemptEntity>();
    public DbSet<LeaseEntity> Leases => Set<LeaseEntity>();
    public DbSet<MetaEntity> Meta => Set<MetaEntity>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcInstant>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<InboxEntity>(e =>
        {
            e.HasKey(x => new { x.Channel, x.Conversation, x.ActivityId });
            e.HasIndex(x => x.At);
        });
        modelBuilder.Entity<ChatEntity>(e =>
        {
            e.HasIndex(x => new { x.Channel, x.Conversation }).IsUnique();
            e.HasIndex(x => x.Person).HasFilter("person IS NOT NULL");
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<LaneEntity>(e =>
        {
            e.HasIndex(x => x.ReadyAt).HasFilter("ready_at IS NOT NULL");
            e.HasOne<ChatEntity>().WithOne().HasForeignKey<LaneEntity>(x => x.Id);
        });
        modelBuilder.Entity<OutboxEntity>(e =>
        {
            e.HasIndex(x => new { x.Lane, x.Class, x.Seq }).HasFilter("state = 0");
            e.HasIndex(x => new { x.Lane, x.Seq }).IsUnique();
            e.HasIndex(x => x.CaseCode).HasFilter("case_code IS NOT NULL");
            e.HasOne<LaneEntity>().WithMany().HasForeignKey(x => x.Lane);
        });
        modelBuilder.Entity<ActivityLogEntity>(e =>
        {
            e.HasIndex(x => new { x.ChatId, x.Seq }).IsUnique();
            e.HasOne<ChatEntity>().WithMany().HasForeignKey(x => x.ChatId);
        });
        modelBuilder.Entity<FileEntity>(e =>
        {
            e.HasIndex(x => x.NextTryAt).HasFilter("next_try_at IS NOT NULL");
            e.HasIndex(x => x.ChatId);
            e.HasIndex(x => x.CaseCode).HasFilter("case_code IS NOT NULL");
            e.HasOne<ChatEntity>().WithMany().HasForeignKey(x => x.ChatId);
        });
        modelBuilder.Entity<CaseEntity>(e =>
        {
            e.HasKey(x => x.Code);
            e.HasIndex(x => x.FiledByChat);
            e.HasIndex(x => new { x.Responsible, x.NextDueOn, x.Code }).HasFilter("closed_on IS NULL");
            e.HasIndex(x => new { x.NextDueOn, x.Code }).HasFilter("closed_on IS NULL");
            e.HasIndex(x => x.FiledOn);
            e.HasIndex(x => x.ClosedOn).HasFilter("closed_on IS NOT NULL");
            e.HasIndex(x => x.Matter).HasFilter("matter IS NOT NULL");
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<ClockEntity>(e =>
        {
            e.HasIndex(x => x.NextStageAt).HasFilter("next_stage_at IS NOT NULL");
            e.HasIndex(x => x.CaseCode);
            e.HasOne<CaseEntity>().WithMany().HasForeignKey(x => x.CaseCode);
        });
        modelBuilder.Entity<FollowUpEntity>(e =>
        {
            e.HasIndex(x => x.NextAt).HasFilter("next_at IS NOT NULL");
            e.HasIndex(x => x.CaseCode).HasFilter("case_code IS NOT NULL");
        });
        modelBuilder.Entity<LeaveEntity>(e => e.HasIndex(x => x.ToOn));
        modelBuilder.Entity<HotspotEntity>(e =>
        {
            e.HasIndex(x => x.OpenedOn);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<FingerprintEntity>(e => e.HasKey(x => x.CaseCode));
        modelBuilder.Entity<FingerprintBandEntity>(e => e.HasKey(x => new { x.Band, x.CaseCode }));
        modelBuilder.Entity<AuditEntity>(e => e.HasKey(x => new { x.CaseCode, x.Seq }));
        modelBuilder.Entity<AuditHeadEntity>(e => e.HasKey(x => x.CaseCode));
        modelBuilder.Entity<ToldEntity>(e =>
        {
            e.HasKey(x => x.Key);
            e.HasIndex(x => x.CaseCode);
        });
        modelBuilder.Entity<ButtonEntity>(e =>
        {
            e.HasKey(x => x.Token);
            e.HasIndex(x => x.Until);
        });
        modelBuilder.Entity<DeadLetterEntity>(e => e.HasIndex(x => x.At));
        modelBuilder.Entity<InvitationEntity>(e =>
        {
            e.HasKey(x => x.TokenHash);
            e.HasIndex(x => x.Person);
        });
        modelBuilder.Entity<ParkedEntity>(e => e.HasIndex(x => x.Person));
        modelBuilder.Entity<JobRunEntity>(e => e.HasIndex(x => new { x.Name, x.StartedAt }));
        modelBuilder.Entity<PinAttemptEntity>(e => e.HasIndex(x => new { x.ChatId, x.At }));
        modelBuilder.Entity<LeaseEntity>(e => e.HasKey(x => x.Name));
        modelBuilder.Entity<MetaEntity>(e => e.HasKey(x => x.Key));
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName(SnakeCase(entity.ClrType.Name[..^"Entity".Length]) switch
            {
                "chat" => "chats", "lane" => "lanes", "case" => "cases", "clock" => "clocks", "audit_head" => "audit_heads",
                "button" => "buttons", "dead_letter" => "dead_letters", "invitation" => "invitations", "job_run" => "job_runs",
                "pin_attempt" => "pin_attempts", "file" => "files", "lease" => "leases", "follow_up" => "follow_ups",
                "leave" => "leaves", "hotspot" => "hotspots", "fingerprint" => "fingerprints", "fingerprint_band" => "fingerprint_bands", var same => same,
            });
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
            }
        }
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));
}
