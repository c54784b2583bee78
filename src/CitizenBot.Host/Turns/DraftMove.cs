using System.Text.Json;
using CitizenBot.Conversation.Answers;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Carries a draft from a chat on another channel to the web page, by a link that works once and not for long.</summary>
/// <remarks>The link is stored like a button of the chat it was made in: closing and erasing that chat ends it too.</remarks>
public sealed class DraftMove(BotStore store)
{
    private const string Act = "draft.moved";
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    /// <summary>Makes the link's token.</summary>
    public static CommandOutcome.Moved Offer(string sheet, ChatRow chat, DateTime now, CommitDraft draft)
    {
        var token = ButtonRow.NewToken();
        draft.Buttons.Add(new ButtonRow { Token = token, ChatId = chat.Id, Sheet = sheet, Act = Act, Until = now + Lasts });
        draft.Audit.Add(new AuditWrite(AuditWrite.House, CaseEvent.Citizen, "draft-moved"));
        return new CommandOutcome.Moved(token);
    }

    /// <summary>The draft behind a token, which is used up, with its files now of this chat; null for a token that is used, too old, or none.</summary>
    public async Task<AnswerSheet?> Take(string token, ChatRow chat, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        if (await store.FindButton(token, stop) is not { Act: Act, UsedAt: null, ChatId: { } from } link || link.Until <= now
            || await store.LoadChat(from, stop) is not { State: { } json })
        {
            return null;
        }

        var state = JsonSerializer.Deserialize<ChatState>(json)!;
        var sheet = state.Parked.Append(state.Active).Append(state.Waiting).FirstOrDefault(sheet => sheet?.Id == link.Sheet);
        if (sheet is not null)
        {
            draft.UsedToken = token;
            draft.MoveFiles.Add(new FileMove(from, chat.Id, [.. sheet.Answers.SelectMany(answer => answer.Reply.Files).Select(file => file.Handle).Where(handle => handle.Length > 0)]));
        }

        return sheet;
    }
}
