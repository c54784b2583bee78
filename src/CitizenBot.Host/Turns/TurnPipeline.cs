using System.Text.Json;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Channels;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Files;
using CitizenBot.Host.Jobs;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Takes one update from "it arrived" to "it is in the database with its answer", once.</summary>
/// <remarks>
/// Everything a turn changes is one short transaction; no transaction is open while a dialog runs. An update that was
/// answered before is not answered again; one that ran beside another turn of the same chat is run anew.
/// </remarks>
public sealed class TurnPipeline(
    BotStore store,
    ChatDesk desk,
    DeskLookups lookups,
    CaseWork work,
    TroubleDesk trouble,
    ChannelDirectory channels,
    OfficeZone zone,
    WakeUp pump,
    FileSignals files,
    Farewell farewell,
    TimeProvider time,
    ILogger<TurnPipeline> log)
{
    /// <summary>Officials of the web chat enter anew after this long: a shared computer must not stay signed in.</summary>
    public static readonly TimeSpan SignInLasts = TimeSpan.FromHours(12);

    private const int MostTries = 3;
    private const int MostLookups = 12;
    private readonly ChatLocks locks = new();
    private readonly Rush rush = new();

    public async Task<TurnOutcome> Take(InboundMessage message, CancellationToken stop)
    {
        var conversation = $"{message.Channel}/{message.Conversation}";
        var rushed = rush.Begins(conversation, message.ActivityId);
        try
        {
            using var turn = await locks.Enter(conversation, stop);
            return await Take(message, rushed, stop);
        }
        finally
        {
            rush.Ends(conversation, message.ActivityId);
        }
    }

    private async Task<TurnOutcome> Take(InboundMessage message, bool rushed, CancellationToken stop)
    {
        try
        {
            for (var tries = 1; tries <= MostTries; tries++)
            {
                if (await Once(message, rushed, stop) is { } outcome)
                {
                    pump.Ring();
                    if (message.Files.Count > 0)
                    {
                        files.Came.Ring();
                    }

                    return outcome;
                }
            }

            throw new InvalidOperationException($"A turn met another one of its chat {MostTries} times. Do two hosts serve the same chat in a loop?");
        }
        catch (Exception exception) when (Outage.Is(exception))
        {
            log.LogError("The database is away ({Type}); the channel must send the update again", exception.GetType().Name);
            return TurnOutcome.Unavailable;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return await trouble.Keep(message, exception, stop);
        }
    }

    /// <returns>Null when another turn was faster and this one must be run again.</returns>
    private async Task<TurnOutcome?> Once(InboundMessage message, bool rushed, CancellationToken stop)
    {
        var key = new InboxKey(message.Channel, message.Conversation, message.ActivityId);
        var (seen, known, button) = await store.Ground(key, message.ButtonToken, stop);
        if (seen)
        {
            return TurnOutcome.Duplicate;
        }

        var chat = known ?? await store.OpenChat(message.Channel, message.Conversation, message.Locale, stop);
        if (chat.Forgotten)
        {
            // The page was closed and erased; whatever still arrives has nowhere to go.
            return TurnOutcome.Done;
        }

        if (chat.ClosedAt is not null)
        {
            await store.Revive(chat.Id, stop);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var arrival = new Arrival(message, chat, button, channels.Find(message.Channel)?.NewestQuestion(message.Conversation), now)
        {
            AboutCase = message.RepliesTo is { } replied ? await store.CaseOfMessage(chat.Id, replied, stop) : null,
        };
        var loaded = State(chat);
        var incoming = arrival.ToIncoming(loaded, zone.Today(now));
        var draft = new CommitDraft();
        draft.Receive(message, chat);
        var (context, taken) = await Settle(known => desk.Take(Interlocked.Exchange(ref loaded, null) ?? State(chat), incoming, known), chat, Context(message, chat, now), draft, stop);
        var state = taken.State;
        if (arrival.AnswersOpenMessage)
        {
            state.PressedOn = message.PressedOn;
        }

        if (rushed)
        {
            draft.Reply(chat, new Message { Lines = [new Line("desk.busy")] }, now);
        }

        var answers = new AnswerPost(draft, arrival);
        var lastWords = taken.Messages;
        answers.Add(taken.Messages);

        foreach (var command in taken.Commands)
        {
            var outcome = await work.Carry(command, chat, context, draft, stop);
            var before = JsonSerializer.Serialize(state);
            var (_, after) = await Settle(known => desk.After(JsonSerializer.Deserialize<ChatState>(before)!, command, outcome, known), chat, context, draft, stop);
            state = after.State;
            lastWords = after.Messages;
            answers.Add(after.Messages);
        }

        var commit = draft.ToCommit(now) with
        {
            Inbox = key,
            Chat = new ChatWrite(chat.Id, chat.Version, JsonSerializer.Serialize(state), state.Locale),
            Said = message.Echo is { } echo ? new LogWrite(chat.Id, FromBot: false, echo, taken.IsReplyPrivate ? message.MaskedEcho : null) : null,
            UsedButton = button?.Token ?? draft.UsedToken,
        };
        switch ((await store.Commit(commit, stop)).Outcome)
        {
            case CommitOutcome.Duplicate:
                return TurnOutcome.Duplicate;
            case CommitOutcome.Conflict:
                return null;
        }

        trouble.Over(chat.Id);
        if (draft.Link is { Person: var person } && !Person.IsGroup(person))
        {
            await channels.Find(chat.Channel)!.Linked(chat.Conversation, stop);
        }

        if (draft.Forget)
        {
            await farewell.Take(chat, lastWords, now, stop);
        }

        return TurnOutcome.Done;
    }

    /// <summary>Runs the desk until it waits for no more lookups.</summary>
    /// <param name="run">One run; each must start from a fresh copy of the same state.</param>
    private async Task<(DeskContext Context, DeskTurn Turn)> Settle(
        Func<DeskContext, DeskTurn> run, ChatRow chat, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        var found = new Dictionary<string, LookupResult>(context.Lookups);
        for (var round = 0; round < MostLookups; round++)
        {
            var known = context with { Lookups = found };
            var turn = run(known);
            if (turn.Missing is not { } missing)
            {
                return (known, turn);
            }

            found[missing.Name] = new LookupResult(await lookups.Perform(missing, chat, known, draft, stop), context.Now);
        }

        throw new InvalidOperationException($"A turn asked for more than {MostLookups} lookups. Does a lookup's name change from run to run?");
    }

    private static ChatState State(ChatRow chat) =>
        chat.State is { } json ? JsonSerializer.Deserialize<ChatState>(json)! : new ChatState { Locale = chat.Locale };

    private DeskContext Context(InboundMessage message, ChatRow chat, DateTime now)
    {
        var linked = chat.Person is not null && chat.RevokedAt is null
            && (message.Channel != WebChatChannel.Name || chat.LinkedAt is not { } since || now - since < SignInLasts);
        return new DeskContext
        {
            Now = now,
            Today = zone.Today(now),
            Channel = message.Channel,
            IsGroup = message.IsGroup,
            Abilities = (channels.Find(message.Channel) ?? throw new InvalidOperationException($"This host has no channel '{message.Channel}'. Was the update kept by a host with other channels?")).Abilities,
            OfficialId = linked && !Person.IsGroup(chat.Person!) ? chat.Person : null,
            GroupId = linked && Person.IsGroup(chat.Person!) ? Person.GroupId(chat.Person!) : null,
        };
    }
}
