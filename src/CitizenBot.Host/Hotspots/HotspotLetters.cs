using System.Globalization;
using CitizenBot.Dialogs.Hotspots;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Hotspots;

/// <summary>One text to all who filed on a hotspot, each in the chat that filed; nobody sees who else got it.</summary>
/// <remarks>A lock screen shows the code alone; the words are read by a press, in that chat only.</remarks>
public sealed class HotspotLetters(BotStore store, House house, NoticePost post)
{
    /// <summary>Sends the newest letter of a hotspot to its cases.</summary>
    /// <param name="one">The hotspot, letter included.</param>
    /// <param name="cases">Its cases; sealed ones are not among them.</param>
    /// <param name="now">UTC.</param>
    /// <param name="draft">The commit.</param>
    /// <param name="stop">Stops the look-up of chats.</param>
    /// <returns>Cases whose chat gets it, and cases whose people need paper or a call.</returns>
    public async Task<(int Reached, int Unreached)> Send(HotspotRecord one, IReadOnlyList<LoadedCase> cases, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(draft);
        var letter = one.Letters[^1];
        var reached = 0;
        foreach (var found in cases)
        {
            var record = CaseRows.Record(found.Row);
            if (!record.WantsNotices || found.Row.FiledByChat is not { } chat || !await draft.Addresses.IsLive(chat, store, stop))
            {
                continue;
            }

            var facts = new Dictionary<string, string> { ["hotspot"] = one.Id, ["number"] = letter.Number.ToString(CultureInfo.InvariantCulture), ["act"] = letter.Act };
            var notice = new Notice(NoticeEvent.HotspotLetter, Audience.Citizen, Notice.Citizen, record.Code, facts, NoticeClass.Broadcast, QuietHours.NotBefore(house.Office, now));
            await post.Add(draft, new ToldNotice(Key(one.Id, letter.Number, record.Code), notice), chat, now, stop);
            reached++;
        }

        return (reached, cases.Count - reached);
    }

    /// <summary>The letter, if this chat filed the case and the case was written to.</summary>
    public async Task<LetterAnswer> Read(LetterOf asked, string chatId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var mine = await store.LoadCase(asked.CaseCode, stop) is { } found && found.Row.FiledByChat == chatId && await store.WasTold(Key(asked.HotspotId, asked.Number, asked.CaseCode), stop);
        return mine && await store.Hotspot(asked.HotspotId, stop) is { } row && HotspotRows.Record(row)?.Letters.FirstOrDefault(letter => letter.Number == asked.Number) is { } sent
            ? new LetterAnswer(sent.Act, sent.Words, sent.On)
            : new LetterAnswer(null, null, default);
    }

    private static string Key(string hotspot, int number, string code) => $"letter:{hotspot}:{number}:{code}";
}
