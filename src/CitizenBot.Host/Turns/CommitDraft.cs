using System.Text.Json;
using CitizenBot.Host.Delivery;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Gathers what a turn or a job will write, piece by piece, until it becomes one commit.</summary>
public sealed class CommitDraft
{
    public List<CaseWrite> Cases { get; } = [];

    public List<ClockRow> Clocks { get; } = [];

    public List<FollowUpRow> FollowUps { get; } = [];

    public List<LeaveRow> Leaves { get; } = [];

    public List<HotspotRow> Hotspots { get; } = [];

    public List<ClockMove> ClockMoves { get; } = [];

    public List<FollowUpMove> FollowUpMoves { get; } = [];

    /// <summary>See <see cref="TurnCommit.AnsweredAlerts"/>.</summary>
    public List<string> AnsweredAlerts { get; } = [];

    /// <summary>Chats looked up for what this commit tells.</summary>
    public AddressBook Addresses { get; } = new();

    /// <summary>Keys of what the operator is told of people without a chat.</summary>
    public HashSet<string> NoChat { get; } = [];

    public List<FingerprintWrite> Fingerprints { get; } = [];

    public List<FileWrite> Files { get; } = [];

    public List<FileAttach> AttachFiles { get; } = [];

    public List<FileMove> MoveFiles { get; } = [];

    /// <summary>A token that this turn uses up besides that of a pressed button.</summary>
    public string? UsedToken { get; set; }

    public List<AuditWrite> Audit { get; } = [];

    /// <summary>What happened to cases in this turn, as it also stands in <see cref="Audit"/>.</summary>
    public List<(string Code, CaseEvent Event)> Events { get; } = [];

    public List<ToldWrite> Told { get; } = [];

    public List<ButtonRow> Buttons { get; } = [];

    public List<OutboxWrite> Outbox { get; } = [];

    public List<ParkedWrite> Parked { get; } = [];

    /// <summary>See <see cref="Delivery.OutboxBody.AsOf"/>.</summary>
    public DateTime? AsOf { get; init; }

    public LinkWrite? Link { get; set; }

    public PinTry? PinTry { get; set; }

    /// <summary>True when this turn closes and erases the chat, after it has answered.</summary>
    public bool Forget { get; set; }

    /// <summary>Adds the files that came with a message and whose content is still with its channel.</summary>
    public void Receive(InboundMessage message, ChatRow chat) =>
        Files.AddRange(
            from came in message.Files
            where came.FileId is not null && came.File is { Refused: null, Handle.Length: > 0 }
            let file = came.File
            select new FileWrite(file.Handle, chat.Id, new FileMeta
            {
                Name = file.Name,
                Kind = file.Kind,
                ClaimedType = file.ContentType,
                Channel = message.Channel,
                FileId = came.FileId,
                Caption = message.Text,
                Seconds = file.Seconds,
                Album = file.Album,
                Size = file.Size,
            }));

    /// <summary>Adds an entry about a case that no decision made.</summary>
    public void Note(string code, CaseEvent happened)
    {
        Events.Add((code, happened));
        Audit.Add(AuditText.Write(code)(happened));
    }

    /// <summary>Adds a petition that was just registered: record, what it says, who filed it, clocks, history.</summary>
    /// <param name="done">The decision.</param>
    /// <param name="petition">What was filed.</param>
    /// <param name="chatId">The chat it was filed in, or null.</param>
    /// <param name="pin">Its PIN, digits only; a keyed hash of it is kept.</param>
    /// <param name="person">Whose it is, normalised; a keyed hash of it is kept.</param>
    /// <param name="desk">What the decision stood on.</param>
    public void Register(Decision.Done done, FilePetition petition, string? chatId, string pin, string person, Desk desk)
    {
        Cases.Add(new CaseWrite(CaseRows.Row(done.After, chatId, version: 0))
        {
            Sealed = done.After.Record.Sealed,
            Content = JsonSerializer.Serialize(petition.WithoutPeople()),
            Identity = JsonSerializer.Serialize(petition.People()),
            Pin = pin,
            Person = person,
        });
        Clocks.AddRange(CaseRows.All(done.After, desk));
        if (done.After.Record is { Sealed: false } record)
        {
            var story = string.Join('\n', petition.Content.Select(paragraph => paragraph.Text));
            Fingerprints.Add(new FingerprintWrite(record.Code, record.FieldId, record.UnitId, record.FiledOn, story, petition.Place.Text));
        }

        Happened(done);
    }

    /// <summary>Adds what an act changed.</summary>
    /// <param name="before">The case as it was.</param>
    /// <param name="done">The decision.</param>
    /// <param name="chatId">The chat it was filed in, or null.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="desk">What the decision stood on.</param>
    public void Change(CaseState before, Decision.Done done, string? chatId, int version, Desk desk)
    {
        Cases.Add(new CaseWrite(CaseRows.Row(done.After, chatId, version)));
        Clocks.AddRange(CaseRows.Changed(before, done.After, desk));
        if (AnswersAlerts(before.Record, done, desk))
        {
            AnsweredAlerts.Add(before.Record.Code);
        }

        Happened(done);
    }

    public TurnCommit ToCommit(DateTime at) => new()
    {
        At = at,
        Cases = Cases,
        Clocks = Clocks,
        FollowUps = FollowUps,
        Leaves = Leaves,
        Hotspots = Hotspots,
        ClockMoves = ClockMoves,
        FollowUpMoves = FollowUpMoves,
        AnsweredAlerts = AnsweredAlerts,
        Fingerprints = Fingerprints,
        Files = Files,
        AttachFiles = AttachFiles,
        MoveFiles = MoveFiles,
        UsedButton = UsedToken,
        Audit = Audit,
        Told = Told,
        Buttons = Buttons,
        Outbox = Outbox,
        Parked = Parked,
        Link = Link,
        PinTry = PinTry,
    };

    /// <summary>Any act of who has the case, or of their deputy, answers what they were told; so does its end, and another who has it now.</summary>
    private static bool AnswersAlerts(CaseRecord before, Decision.Done done, Desk desk) =>
        done.After.Record.IsClosed || done.After.Record.ResponsibleId != before.ResponsibleId
        || done.Events.Any(happened => happened.Actor == before.ResponsibleId || happened.Actor == desk.Deputies.Of(before.ResponsibleId));

    private void Happened(Decision.Done done)
    {
        var code = done.After.Record.Code;
        if (done.Events.Count == 0)
        {
            throw new InvalidOperationException($"Something was decided about {code} and leaves no entry in its history. Does a new act forget its event?");
        }

        Events.AddRange(done.Events.Select(happened => (code, happened)));
        Audit.AddRange(done.Events.Select(AuditText.Write(code)));
    }
}
