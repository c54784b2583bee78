using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Hotspots;

/// <summary>The notices about the tasks of a hotspot's plan, and about letters to those who filed.</summary>
public static class HotspotNotices
{
    /// <summary>The message; null for a notice of another kind.</summary>
    public static Message? Find(Notice notice, Office office) => (notice.Event, notice.Audience) switch
    {
        (NoticeEvent.HotspotTaskGiven or NoticeEvent.HotspotTaskDue or NoticeEvent.HotspotTaskOverdue, Audience.Official) => Task(notice, office, own: true),
        (NoticeEvent.HotspotTaskClimb or NoticeEvent.HotspotTaskDone, Audience.Official) => Task(notice, office, own: false),
        (NoticeEvent.HotspotLetter, Audience.Citizen) => Letter(notice),
        _ => null,
    };

    /// <summary>The facts of a notice about a task.</summary>
    public static Dictionary<string, string> Facts(HotspotRecord one, HotspotTask task) => new()
    {
        ["hotspot"] = one.Id, ["number"] = task.Number.ToString(CultureInfo.InvariantCulture), ["act"] = task.Act, ["owner"] = task.OwnerId,
        ["field"] = one.FieldId ?? "", ["places"] = string.Join(',', one.Places), ["due-on"] = task.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static Message Task(Notice notice, Office office, bool own)
    {
        var (id, number, act) = (Fact(notice, "hotspot"), Fact(notice, "number"), Fact(notice, "act"));
        _ = DateOnly.TryParseExact(Fact(notice, "due-on"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due);
        var places = Fact(notice, "places").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var args = new Args
        {
            ["task"] = Arg.Wording($"plan-hotspot.task.{(TaskAct.All.Contains(act) ? act : TaskAct.Visit)}"), ["owner"] = HotspotNames.Title(Fact(notice, "owner"), office),
            ["field"] = HotspotNames.Field(Fact(notice, "field") is { Length: > 0 } field ? field : null, office), ["places"] = HotspotNames.Places(places, office),
            ["due"] = Arg.Date(due),
        };
        List<Button> buttons = [];
        if (own)
        {
            buttons.Add(Offer.Of(Acts.HotspotTaskDone, value: $"{id}|{number}"));
            if (act == TaskAct.Dialogue)
            {
                buttons.Add(Offer.Of(Acts.HotspotInvite, value: id));
            }
            else if (act == TaskAct.Answer)
            {
                buttons.Add(Offer.Of(Acts.HotspotAnswer, value: id));
            }
        }

        buttons.Add(Offer.Of(Acts.HotspotOpen, value: id));
        return new Message { Lines = [new Line($"hotspots.{notice.Event["hotspot-".Length..]}", args)], Buttons = buttons, Kind = MessageKind.Card };
    }

    /// <summary>A lock screen shows it: nothing but the code, and that there is a letter; whether it invites or answers is read inside.</summary>
    private static Message Letter(Notice notice) => new()
    {
        Lines = [new Line("hotspots.letter", new() { ["caseCode"] = Arg.Code(notice.CaseCode) })],
        Buttons = [Offer.Of(Acts.HotspotLetter, notice.CaseCode, $"{Fact(notice, "hotspot")}|{Fact(notice, "number")}")],
        Kind = MessageKind.Card,
    };

    /// <summary>A fact that a release to come may leave out.</summary>
    private static string Fact(Notice notice, string name) => notice.Facts.GetValueOrDefault(name, "");
}
