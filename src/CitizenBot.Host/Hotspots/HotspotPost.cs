using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Hotspots;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Hotspots;

/// <summary>Tells a change of state of a hotspot once to each person it concerns; who is absent hears through their deputy.</summary>
public sealed class HotspotPost(BotStore store, House house, NoticePost post, HotspotCases cases, Absences absences)
{
    /// <summary>Adds to a commit what readers of a hotspot have not been told yet.</summary>
    /// <param name="draft">The commit.</param>
    /// <param name="one">The hotspot after its change.</param>
    /// <param name="filings">The filings of the look.</param>
    /// <param name="sending">The instant of sending (UTC).</param>
    /// <param name="stop">Stops the reads.</param>
    /// <returns>How many of its readers have no chat yet.</returns>
    public async Task<int> Tell(CommitDraft draft, HotspotRecord one, HotspotFilings filings, DateTime sending, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(filings);
        var deputies = await absences.On(sending, stop);
        var readers = HotspotReader.Of(house.Office, one.FieldId, one.Places);
        Message? whole = null;
        var chatless = 0;
        foreach (var reader in readers.Where(reader => !reader.CountsOnly || HasCounts(one)))
        {
            var key = $"hotspot:{one.Id}:{one.Changes}:{reader.OfficialId}";
            var person = deputies.Of(reader.OfficialId) ?? reader.OfficialId;
            if (await store.WasTold(key, stop) || (person != reader.OfficialId && readers.Any(other => other.OfficialId == person && other.CountsOnly == reader.CountsOnly)))
            {
                continue;
            }

            var message = reader.CountsOnly
                ? HotspotMessages.Counts(one, house.Office)
                : whole ??= HotspotMessages.For(await cases.Answer(one, filings, filings.Day, stop), filings.Of(one).Figure(one), house.Office);
            chatless += await post.AddMessages(draft, key, person, [message], QuietHours.NotBefore(house.Office, sending), sending, stop) ? 0 : 1;
        }

        return chatless;
    }

    /// <summary>What was only foreseen has no numbers yet, and an end has none to tell.</summary>
    private static bool HasCounts(HotspotRecord one) => one.People > 0 && one.State is not (HotspotState.Cooling or HotspotState.Closed);
}
