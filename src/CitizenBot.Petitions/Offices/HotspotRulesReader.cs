namespace CitizenBot.Petitions.Offices;

/// <summary>Reads the block <c>hotspots</c> of an office file; without it the usual line holds.</summary>
internal static class HotspotRulesReader
{
    private const string Block = "hotspots";
    private const string Line = "recurrence-days";
    private const int UsualHours = 4;

    public static HotspotRules Read(OfficeFileNode root)
    {
        if (!root.Has(Block) || root.Node(Block) is not { } node)
        {
            return HotspotRules.Usual;
        }

        var usual = node.Number(Line, least: 1, most: 36_500) ?? HotspotRules.Usual.RecurrenceDays;
        var burst = node.Number("burst", least: 2, most: 1_000) ?? HotspotRules.Usual.Burst;
        var rules = new HotspotRules(usual, burst, [.. node.Nodes("heightened", "heightened period").Select(one => Period(one, usual))]);
        node.NoOthers();
        return rules;
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

        var hours = node.Number("every-hours", least: 1, most: 24) ?? UsualHours;
        node.NoOthers();
        return new HeightenedPeriod(from, to, line ?? usual, hours);
    }
}
