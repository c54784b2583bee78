using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Notices;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Delivery;

/// <summary>Finds the chats of the people a notice is owed to, and writes it into their lanes, or parks it until they have one.</summary>
/// <remarks>A notice is owed to a person, not to a chat: nothing is lost when a chat is closed or was never opened.</remarks>
public sealed class NoticePost(BotStore store, House house)
{
    /// <summary>Adds a notice to what a turn writes.</summary>
    /// <param name="draft">The commit of the turn or job.</param>
    /// <param name="notice">What is owed.</param>
    /// <param name="filedByChat">The chat the case was filed in; where the citizen is told.</param>
    /// <param name="now">UTC.</param>
    /// <param name="stop">Stops the look-up of chats.</param>
    public async Task Add(CommitDraft draft, Notice notice, string? filedByChat, DateTime now, CancellationToken stop)
    {
        var (outbox, parked, buttons) = await Written(notice, filedByChat, now, draft, stop);
        if (AlertRows.Of(notice, key: null, house, now) is { } alert)
        {
            draft.FollowUps.Add(alert);
        }

        draft.Outbox.AddRange(outbox);
        draft.Parked.AddRange(parked);
        draft.Buttons.AddRange(buttons);
        if (parked.Count > 0 && notice.Audience != Audience.Operator)
        {
            await NoChat(draft, notice, now, stop);
        }
    }

    /// <summary>Adds a notice that is told only once, under its key.</summary>
    /// <param name="mover">See <see cref="ToldWrite.Mover"/>.</param>
    public async Task Add(CommitDraft draft, ToldNotice told, string? filedByChat, DateTime now, CancellationToken stop, string? mover = null)
    {
        if (told.Notice is { Class: NoticeClass.Digest, Event: NoticeEvent.DeadlineHalf or NoticeEvent.DeadlineBeforeThree })
        {
            // Told in the morning's digest, and no message of its own.
            draft.Told.Add(new ToldWrite(told.Key, told.Notice.CaseCode) { Mover = mover, FollowUps = [AlertRows.ForDigest(told, now)] });
            return;
        }

        var (outbox, parked, buttons) = await Written(told.Notice, filedByChat, now, draft, stop);
        var alert = AlertRows.Of(told.Notice, told.Key, house, now);
        draft.Told.Add(new ToldWrite(told.Key, told.Notice.CaseCode) { Mover = mover, Outbox = outbox, Parked = parked, Buttons = buttons, FollowUps = alert is null ? [] : [alert] });
        if (parked.Count > 0 && told.Notice.Audience != Audience.Operator)
        {
            await NoChat(draft, told.Notice, now, stop);
        }
    }

    /// <summary>Adds messages that an official gets together and once, under one key: a report and its picture.</summary>
    /// <remarks>They are not kept for somebody without a chat: a pile of old reports is of no use, and the newest can be asked for.</remarks>
    /// <param name="draft">The commit of the job.</param>
    /// <param name="key">The told key.</param>
    /// <param name="person">The official.</param>
    /// <param name="messages">What is told, in order.</param>
    /// <param name="notBefore">UTC; null sends at once.</param>
    /// <param name="now">UTC.</param>
    /// <param name="stop">Stops the look-up of chats.</param>
    /// <returns>False when the official has no chat: then nothing was added, the key neither.</returns>
    public async Task<bool> AddMessages(CommitDraft draft, string key, string person, IReadOnlyList<Message> messages, DateTime? notBefore, DateTime now, CancellationToken stop)
    {
        if (await draft.Addresses.Newest(person, store, stop) is not { } chat)
        {
            return false;
        }

        var composed = messages.Select(message => MessagePost.Compose(message, chatId: null, person, now, draft.AsOf)).ToList();
        draft.Told.Add(new ToldWrite(key, null)
        {
            Outbox = [.. composed.Select(one => new OutboxWrite(chat, OutboxClass.Digest, one.Body) { NotBefore = notBefore })],
            Buttons = [.. composed.SelectMany(one => one.Buttons)],
        });
        return true;
    }

    private static OutboxClass Class(Notice notice) => notice.Class switch
    {
        NoticeClass.Digest => OutboxClass.Digest,
        NoticeClass.Broadcast => OutboxClass.Broadcast,
        _ => OutboxClass.Alert,
    };

    private async Task<(List<OutboxWrite> Outbox, List<ParkedWrite> Parked, List<ButtonRow> Buttons)> Written(
        Notice notice, string? filedByChat, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        var outbox = new List<OutboxWrite>();
        var parked = new List<ParkedWrite>();
        var buttons = new List<ButtonRow>();
        var message = house.Notices.For(notice);
        // An office without quiet hours hears at any hour.
        var notBefore = house.Office.Quiet is null ? null : notice.NotBefore;
        foreach (var (chat, person) in await Addresses(notice, filedByChat, draft.Addresses, stop))
        {
            // An official's notice may move to another chat of theirs, and its buttons with it.
            var (body, rows) = MessagePost.Compose(message, person is null ? chat : null, person, now, draft.AsOf);
            buttons.AddRange(rows);
            if (chat is not null)
            {
                outbox.Add(new OutboxWrite(chat, Class(notice), body) { NotBefore = notBefore, CaseCode = notice.CaseCode });
            }
            else if (person is not null && notice.Event != NoticeEvent.Digest)
            {
                // A morning's digest is of no use on another day; what it tells of is told by other notices too, or stands in the list.
                parked.Add(new ParkedWrite(person, Class(notice), body, notice.CaseCode));
            }
        }

        return (outbox, parked, buttons);
    }

    /// <summary>The newest open chat of each person; no chat means that the notice is parked for the person.</summary>
    private async Task<IReadOnlyList<(string? Chat, string? Person)>> Addresses(Notice notice, string? filedByChat, AddressBook book, CancellationToken stop)
    {
        switch (notice.Audience)
        {
            case Audience.Citizen:
                return filedByChat is not null && await book.IsLive(filedByChat, store, stop) ? [(filedByChat, null)] : [];
            case Audience.Group:
                // A group that nobody linked is no fault: its members are told each in their own chat.
                return await book.Newest(Person.OfGroup(notice.PersonId), store, stop) is { } group ? [(group, null)] : [];
            case Audience.Operator:
                var all = new List<(string?, string?)>();
                foreach (var official in house.Office.Officials.Where(official => official.Roles.Contains(OfficialRole.Operator)))
                {
                    all.Add((await book.Newest(official.Id, store, stop), official.Id));
                }

                return all;
            default:
                return [(await book.Newest(notice.PersonId, store, stop), notice.PersonId)];
        }
    }

    /// <summary>The operator hears of a person without a chat once a day, not with every notice.</summary>
    private async Task NoChat(CommitDraft draft, Notice notice, DateTime now, CancellationToken stop)
    {
        var key = $"no-chat:{notice.PersonId}:{house.Office.Day(now):yyyy-MM-dd}";
        if (draft.NoChat.Add(key) && !await store.WasTold(key, stop))
        {
            var (outbox, parked, buttons) = await Written(CaseNotices.NoChat(notice.PersonId, notice.CaseCode, notice.NotBefore), null, now, draft, stop);
            draft.Told.Add(new ToldWrite(key, null) { Outbox = outbox, Parked = parked, Buttons = buttons });
        }
    }
}
