using CitizenBot.Host.Starting;
using CitizenBot.Host.Turns;

namespace CitizenBot.Host.Cli;

/// <summary>Makes the one-time links that tie a chat to an official or a group of the office file.</summary>
/// <param name="house">The opened house.</param>
/// <param name="address">Address of the web chat, without a slash at the end.</param>
/// <param name="telegram">Address of the Telegram bot; null when that channel is off.</param>
public sealed class Invitations(OpenedHouse house, string address, string? telegram)
{
    /// <summary>A link is good for two days: long enough for a letter inside the house, too short to lie about.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(48);

    public IEnumerable<string> Known => house.House.Office.Officials.Where(official => !official.Outside).Select(official => official.Id).Concat(house.House.Office.Groups.Select(group => group.Id));

    /// <summary>Whom an id names: the person as chats keep it, and a title to print; null for nobody.</summary>
    public (string Person, string Title)? Find(string id)
    {
        if (house.House.Office.Groups.FirstOrDefault(group => group.Id == id) is { } group)
        {
            return (Person.OfGroup(group.Id), group.Name.Vi);
        }

        return house.House.Office.Official(id) is { } official ? (official.Id, official.Title.Vi) : null;
    }

    public async Task Print((string Person, string Title) invited, TextWriter output, CancellationToken stop)
    {
        var token = await house.Store.CreateInvitation(invited.Person, house.Time.GetUtcNow().UtcDateTime + Lasts, stop);
        await output.WriteLineAsync($"Invitation for {invited.Title} ({invited.Person}): {address}/#start=inv-{token}");
        if (telegram is not null)
        {
            // The same invitation: whichever chat opens it first has it.
            await output.WriteLineAsync($"  in Telegram: {telegram}{(Person.IsGroup(invited.Person) ? "?startgroup=grp-" : "?start=inv-")}{token}");
        }
    }

    /// <summary>A fresh link for each official of the sample office; links of an earlier start are withdrawn.</summary>
    public async Task PrintAll(TextWriter output, CancellationToken stop)
    {
        foreach (var official in house.House.Office.Officials.Where(official => !official.Outside))
        {
            await house.Store.RevokeInvitations(official.Id, stop);
            await Print((official.Id, official.Title.Vi), output, stop);
        }
    }
}
