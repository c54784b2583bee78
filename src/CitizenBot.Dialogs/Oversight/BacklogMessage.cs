using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Dialogs.Oversight;

/// <summary>The backlog review: how old open cases are, and the oldest by their codes.</summary>
internal static class BacklogMessage
{
    private const int Most = 5;

    public static Message For(Backlog backlog, Office office)
    {
        var shown = backlog.Oldest.Take(Most).ToList();
        return new Message
        {
            Lines =
            [
                new("reports.backlog.title", new() { ["count"] = Arg.Count(backlog.Total, "case"), ["day"] = Arg.Date(backlog.FiledBefore, DateStyle.Numeric) }),
                new("reports.backlog.ages", new()
                {
                    ["month"] = Arg.Count(backlog.UpTo30), ["second"] = Arg.Count(backlog.UpTo60), ["third"] = Arg.Count(backlog.UpTo90),
                    ["half"] = Arg.Count(backlog.UpTo180), ["older"] = Arg.Count(backlog.Over180),
                }),
                .. shown.Select(one => new Line("reports.backlog.item", new()
                {
                    ["caseCode"] = Arg.Code(one.Code),
                    ["days"] = Arg.Count(one.Days, "day"),
                    ["filedOn"] = Arg.Date(one.FiledOn, DateStyle.Numeric),
                    ["holder"] = OversightNames.Of(one.Holder, office),
                })),
            ],
            Buttons = [.. shown.Select(one => Offer.Of(Acts.Code, one.Code))],
            Kind = MessageKind.Card,
        };
    }
}
