namespace CitizenBot.Petitions.Offices;

/// <summary>Reads the block <c>hotspots</c> of an office file; without it the usual line holds.</summary>
internal static class HotspotPlanReader
{
    private const string Block = "hotspots";
    private const string Line = "recurrence-days";

    public static HotspotPlan Read(OfficeFileNode root)
    {
        if (!root.Has(Block) || root.Node(Block) is not { } node)
        {
            return HotspotPlan.Usual;
        }

        var usual = node.Number(Line, least: 1, most: 36_500) ?? HotspotPlan.Usual.RecurrenceDays;
        var plan = new HotspotPlan(usual, [.. node.Nodes("heightened", "heightened period").Select(one => Period(one, usual))]);
        node.NoOthers();
        return plan;
    }

    private static HeightenedPeriod Period(OfficeFileNode node, int usual)
    {
        var (from, to) = (node.RequiredDay("from"), node.RequiredDay("to"));
        if (to < from)
        {
            node.Fault("to", $"{node} ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.");
        }

        var line = node.Number(Line, least: 1, most: 36_500);
        if (line is null && !node.Has(Line))
        {
            node.Fault(Line, $"{node} lacks '{Line}'.");
        }
        else if (line > usual)
        {
            node.Fault(Line, $"'{Line}' of {node} is {line}, above the usual {usual}; a heightened period lowers the line.");
        }

        node.NoOthers();
        return new HeightenedPeriod(from, to, line ?? usual);
    }
}
