using CitizenBot.Storage.Duplicates;
using CitizenBot.Storage.Hotspots;
using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <summary>The transaction of one turn, as hand-written SQL: one round trip for a plain turn, two when a told key or a chain has to be read first.</summary>
internal sealed class TurnScript(BotDatabase database, SqlSession session, TurnCommit turn, Func<string> newId)
{
    private readonly LaneWriter lanes = new(session, database, turn.At, newId);
    private readonly AuditChain chain = new(session, turn.At);
    private readonly List<OutboxWrite> outbox = [.. turn.Outbox];
    private readonly List<ParkedWrite> parked = [.. turn.Parked];
    private readonly List<ButtonRow> buttons = [.. turn.Buttons];
    private readonly List<FollowUpRow> followUps = [];
    private readonly List<string> newlyTold = [];
    private readonly HashSet<string> moved = new(StringComparer.Ordinal);
    private CommitOutcome outcome = CommitOutcome.Committed;
    private Dictionary<string, byte[]?> chatKeys = [];
    private Dictionary<string, byte[]> caseKeys = [];

    public async Task<CommitResult> Run(CancellationToken cancel)
    {
        await LoadKeys(cancel);
        if (turn.Chat is { } chat && chatKeys.GetValueOrDefault(chat.Id) is null)
        {
            // Forgotten while the dialog ran: the next read of the chat says so.
            return CommitResult.Nothing(CommitOutcome.Conflict);
        }
        var batch = session.Batch();
        WriteInbox(batch);
        WriteChat(batch);
        WriteLink(batch);
        CaseWriter.Write(batch, database, turn, caseKeys, conflict: () => outcome = Worse(CommitOutcome.Conflict));
        FileWriter.Write(batch, database, turn);
        FollowUpWriter.Write(batch, database, turn, caseKeys, conflict: () => outcome = Worse(CommitOutcome.Conflict));
        HotspotWriter.Write(batch, database, turn, conflict: () => outcome = Worse(CommitOutcome.Conflict));
        MoveWriter.Write(batch, turn, moved);
        if (turn.ClockMoves.Count > 0 || turn.FollowUpMoves.Count > 0)
        {
            // What may be told depends on what could be moved.
            await batch.Run(cancel);
        }
        FingerprintWriter.Write(batch, database, turn);
        chain.ReserveNumbers(batch, turn.Audit);
        foreach (var told in turn.Told.Where(t => t.Mover is null || moved.Contains(t.Mover)).OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            WriteTold(batch, told);
        }
        WriteRest(batch);
        if (turn.Told.Count > 0 || turn.Audit.Count > 0 || turn.Link is not null)
        {
            await batch.Run(cancel);
            if (outcome != CommitOutcome.Committed)
            {
                return CommitResult.Nothing(outcome);
            }
        }
        FollowUpWriter.Upsert(batch, database, followUps, caseKeys, conflict: () => outcome = Worse(CommitOutcome.Conflict));
        chain.Write(batch, turn.Audit, caseKeys);
        WriteButtons(batch);
        await lanes.Write(batch, outbox, turn.Said, chatKeys, cancel);
        lanes.Park(batch, parked);
        await batch.Run(cancel);
        return outcome == CommitOutcome.Committed
            ? new CommitResult(outcome, newlyTold, lanes.Queued, lanes.LogSeq) { Moved = moved }
            : CommitResult.Nothing(outcome);
    }

    // A duplicate is also a conflict of the chat's version; it counts as what it is.
    private CommitOutcome Worse(CommitOutcome next) => outcome == CommitOutcome.Duplicate ? outcome : next;

    private async Task LoadKeys(CancellationToken cancel)
    {
        var chats = turn.Outbox.Concat(turn.Told.SelectMany(t => t.Outbox)).Select(o => o.Lane)
            .Concat(new[] { turn.Chat?.Id, turn.Said?.ChatId, turn.Link?.ChatId }.OfType<string>());
        chatKeys = await database.DataKeys.Chats(session, chats, cancel);
        var made = turn.Cases.Where(c => c.Row.Version == 0).Select(c => c.Row.Code).ToHashSet(StringComparer.Ordinal);
        var codes = turn.Cases.Select(c => c.Row.Code)
            .Concat(turn.Clocks.Select(c => c.CaseCode))
            .Concat(turn.FollowUps.Concat(turn.Told.SelectMany(t => t.FollowUps)).Where(f => f.Rest is not null).Select(f => f.CaseCode).OfType<string>())
            .Concat(turn.Audit.Select(a => a.CaseCode))
            .Where(code => code != AuditWrite.House && !made.Contains(code));
        caseKeys = await database.DataKeys.Cases(session, codes, cancel);
        foreach (var code in made)
        {
            caseKeys[code] = KeyRing.NewDataKey();
        }
    }

    private void WriteInbox(SqlBatch batch)
    {
        if (turn.Inbox is { } key)
        {
            batch.Add(
                "INSERT INTO inbox (channel, conversation, activity_id, at) VALUES (@channel, @conversation, @activity, @at) ON CONFLICT DO NOTHING",
                [("@channel", key.Channel), ("@conversation", key.Conversation), ("@activity", key.ActivityId), ("@at", turn.At)],
                affected: n => outcome = n == 0 ? CommitOutcome.Duplicate : outcome);
        }
    }

    private void WriteChat(SqlBatch batch)
    {
        if (turn.Chat is { } chat)
        {
            batch.Add(
                "UPDATE chats SET sealed_state = @state, version = version + 1, locale = COALESCE(@locale, locale), last_seen_at = @at " +
                "WHERE id = @id AND version = @version AND wrapped_key IS NOT NULL",
                [
                    ("@state", Seal.Text(chatKeys[chat.Id]!, chat.State, $"chats/sealed_state/{chat.Id}")), ("@locale", chat.Locale),
                    ("@at", turn.At), ("@id", chat.Id), ("@version", chat.Version),
                ],
                affected: n => outcome = n == 0 ? Worse(CommitOutcome.Conflict) : outcome);
        }
    }

    private void WriteLink(SqlBatch batch)
    {
        if (turn.Link is not { } link)
        {
            return;
        }
        if (link.InvitationToken is { } token)
        {
            batch.Add(
                "UPDATE invitations SET used_at = @at WHERE token_hash = @hash AND person = @person AND used_at IS NULL AND revoked_at IS NULL AND expires_at > @at",
                [("@at", turn.At), ("@hash", BotStore.HashToken(token)), ("@person", link.Person)],
                affected: n => outcome = n == 0 ? Worse(CommitOutcome.Conflict) : outcome);
        }
        batch.Add(
            "UPDATE chats SET person = @person, linked_at = @at, revoked_at = NULL WHERE id = @id",
            [("@person", link.Person), ("@at", turn.At), ("@id", link.ChatId)]);
        lanes.Unpark(batch, link.Person, link.ChatId, outbox);
    }

    private void WriteTold(SqlBatch batch, ToldWrite told) =>
        batch.Add(
            "INSERT INTO told (key, case_code, skipped, at) VALUES (@key, @case, @skipped, @at) ON CONFLICT DO NOTHING",
            [("@key", told.Key), ("@case", told.CaseCode), ("@skipped", told.Skipped), ("@at", turn.At)],
            affected: n =>
            {
                if (n > 0)
                {
                    newlyTold.Add(told.Key);
                    outbox.AddRange(told.Outbox);
                    parked.AddRange(told.Parked);
                    buttons.AddRange(told.Buttons);
                    followUps.AddRange(told.FollowUps);
                }
            });

    private void WriteRest(SqlBatch batch)
    {
        if (turn.UsedButton is { } pressed)
        {
            batch.Add("UPDATE buttons SET used_at = COALESCE(used_at, @at) WHERE token = @token", [("@at", turn.At), ("@token", pressed)]);
        }
        if (turn.PinTry is { } tried)
        {
            batch.Add(
                "INSERT INTO pin_attempts (id, chat_id, code_mac, at, matched) VALUES (@id, @chat, @code, @at, @matched)",
                [
                    ("@id", newId()), ("@chat", tried.ChatId), ("@code", database.Keys.Lookup.TriedCode(tried.Code)), ("@at", turn.At),
                    ("@matched", tried.Matched),
                ]);
        }
        if (turn.DeadLetter is { } letter)
        {
            DeadLetterScript.Insert(
                batch, database, newId(), "update", letter.Channel, letter.Conversation, letter.ActivityId, caseCode: null, turn.At, letter.Error, letter.Body);
        }
    }

    private void WriteButtons(SqlBatch batch)
    {
        foreach (var button in buttons)
        {
            batch.Add(
                "INSERT INTO buttons (token, chat_id, sheet, question, case_code, act, sealed_value, presser, until) " +
                "VALUES (@token, @chat, @sheet, @question, @case, @act, @value, @presser, @until)",
                [
                    ("@token", button.Token), ("@chat", button.ChatId), ("@sheet", button.Sheet), ("@question", button.Question),
                    ("@case", button.CaseCode), ("@act", button.Act),
                    ("@value", button.Value is { } value ? database.Keys.SealAlone(KeyKind.Master, value, $"buttons/sealed_value/{button.Token}") : null),
                    ("@presser", button.Presser), ("@until", button.Until),
                ]);
        }
    }
}
