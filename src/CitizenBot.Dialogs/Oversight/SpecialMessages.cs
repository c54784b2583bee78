using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Dialogs.Oversight;

/// <summary>Complex, crowded, prolonged and level-bypassing cases, each with what is planned for it.</summary>
internal static class SpecialMessages
{
    private const int PerPage = 3;
    private const int Most = 4 * PerPage;

    public static IReadOnlyList<Message> For(IReadOnlyList<SpecialCase> cases, Office office)
    {
        var shown = cases.Take(Most).ToList();
        var title = new Line("reports.special.title", new()
        {
            ["complex"] = Count(cases, SpecialReason.Complex), ["crowded"] = Count(cases, SpecialReason.Crowded),
            ["prolonged"] = Count(cases, SpecialReason.Prolonged), ["bypassing"] = Count(cases, SpecialReason.Bypassing),
        });
        List<Line> after = cases.Count > shown.Count ? [new("reports.list-more", new() { ["count"] = Arg.Count(cases.Count - shown.Count, "case") })] : [];
        return [.. Pages.Of(title, [.. shown.Select(one => Item(one, office))], PerPage, after)
            .Select((page, index) => new Message
            {
                Lines = page,
                Buttons = [.. shown.Skip(index * PerPage).Take(PerPage).Select(one => Offer.Of(Acts.Code, one.Code))],
                Kind = MessageKind.Card,
            })];
    }

    /// <summary>Why it is on the list, in words.</summary>
    public static Arg Reasons(SpecialCase one) => Arg.Series(one.Reasons.Select(reason => reason switch
    {
        SpecialReason.Complex => Arg.Wording("reports.special.complex", new() { ["criteria"] = Arg.Series(one.Criteria.Order().Select(criterion => Arg.Count((int)criterion))) }),
        SpecialReason.Crowded => Arg.Wording("reports.special.crowded", new() { ["people"] = Arg.Count(one.People, "person") }),
        SpecialReason.Prolonged => Arg.Wording("reports.special.prolonged", new() { ["days"] = Arg.Count(one.DaysLate, "working-day") }),
        _ => Arg.Wording("reports.special.bypassing"),
    }));

    private static Arg Count(IReadOnlyList<SpecialCase> cases, SpecialReason reason) => Arg.Count(cases.Count(one => one.Reasons.Contains(reason)));

    private static Line Item(SpecialCase one, Office office) => new("reports.special.item", new()
    {
        ["caseCode"] = Arg.Code(one.Code),
        ["reasons"] = Reasons(one),
        ["holder"] = OversightNames.Of(one.Holder, office),
        ["filedOn"] = Arg.Date(one.FiledOn, DateStyle.Numeric),
        ["plan"] = Plan(one),
    });

    private static Arg Plan(SpecialCase one)
    {
        List<Arg> plan = [];
        if (one.PromisedOn is { } promised)
        {
            plan.Add(Arg.Wording("reports.special.promised", new() { ["day"] = Arg.Date(promised, DateStyle.Numeric) }));
        }

        if (one.AnswerBy is { } answerBy)
        {
            plan.Add(Arg.Wording("reports.special.answer-by", new() { ["day"] = Arg.Date(answerBy, DateStyle.Numeric) }));
        }

        if (one.Watched)
        {
            plan.Add(Arg.Wording("reports.special.watched"));
        }

        return plan.Count > 0 ? Arg.Series(plan) : Arg.Wording("reports.special.no-plan");
    }
}
