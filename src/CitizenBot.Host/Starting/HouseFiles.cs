using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Words;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Notices;
using CitizenBot.Host.Settings;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Host.Starting;

/// <summary>Reads what a house is made of: office file, law, calendar, wording, dialogs.</summary>
public static class HouseFiles
{
    /// <exception cref="StartFaultException">A file has faults; the message lists all of them.</exception>
    public static House Read(HostSettings settings)
    {
        var office = OfficeSource.Load(settings.Organization);
        if (settings.Organization.File.Length == 0)
        {
            // The sample is tried by newcomers, in the evening too: their officials must hear at once.
            office = office with { Quiet = null };
        }

        var calendar = WorkCalendar.Shipped;
        var files = DialogFiles.Shipped();
        var wording = Wording(settings, files);
        var dialogs = DialogCatalog.Load(files);
        var speaker = new Speaker(wording, new SpeakerSettings
        {
            Zone = office.TimeZone,
            WorkingDaysLeft = calendar.WorkingDaysLeft,
            OfficeWords = OfficeWords.Of(office),
        });
        return new House(office, RuleBook.Shipped, calendar, dialogs, speaker, new NoticeMessages(office));
    }

    /// <summary>The overrides of an office's wording that are not used, each with its fault.</summary>
    public static IReadOnlyList<WordingFault> OverrideFaults(HostSettings settings) =>
        settings.Dialogs.Directory.Length == 0 ? [] : Wording(settings, DialogFiles.Shipped()).Faults;

    public static DeskSetting DeskSetting(House house) => new()
    {
        Office = house.Office,
        Rules = house.Rules,
        Calendar = house.Calendar,
        Dialogs = house.Dialogs,
    };

    private static Wording Wording(HostSettings settings, IReadOnlyList<(string Name, string Text)> files)
    {
        var shipped = Conversation.Words.Wording.Load(files);
        return settings.Dialogs.Directory.Length == 0 ? shipped : shipped.WithOverrides(DialogFiles.Overrides(settings.Dialogs.Directory));
    }
}
