using System.Globalization;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Offices;

/// <summary>Reads the block <c>retention-rules</c> of an office file; without it everything is kept.</summary>
internal static class RetentionPlanReader
{
    private const string Block = "retention-rules";

    public static RetentionPlan Read(OfficeFileNode root)
    {
        if (!root.Has(Block) || root.Node(Block) is not { } node)
        {
            return RetentionPlan.None;
        }

        var plan = new RetentionPlan(
            node.Has("apply") && node.Flag("apply"),
            node.OptionalText("dry-run-days") is null ? RetentionPlan.DefaultDryRunDays : Number(node, "dry-run-days", least: 1),
            [.. node.Nodes("rules", "rule of retention").Select(ReadRule)]);
        node.NoOthers();
        if (plan.Rules.DistinctBy(rule => (rule.What, rule.Kind)).Count() != plan.Rules.Count)
        {
            node.Fault("rules", "two rules of retention are about the same kind and end; keep one.");
        }

        return plan;
    }

    private static RetentionRule ReadRule(OfficeFileNode node)
    {
        var what = node.Text("what");
        if (what is not ("" or "closed-cases" or "not-accepted-cases"))
        {
            node.Fault("what", $"'what' of {node} is '{what}'; it must be closed-cases or not-accepted-cases.");
        }

        var kind = node.Text("kind");
        PetitionKind? parsed = null;
        if (kind is not ("" or "*"))
        {
            if (Enum.GetValues<PetitionKind>().Where(one => one.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase)).ToList() is [var found])
            {
                parsed = found;
            }
            else
            {
                node.Fault("kind", $"'kind' of {node} is '{kind}'; it must be complaint, denunciation, proposal, feedback or '*'.");
            }
        }

        var rule = new RetentionRule(what == "not-accepted-cases" ? RetentionWhat.NotAcceptedCases : RetentionWhat.ClosedCases, parsed, Number(node, "keep-years", least: 1));
        node.NoOthers();
        return rule;
    }

    private static int Number(OfficeFileNode node, string key, int least)
    {
        var text = node.Text(key);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= 1000)
        {
            return number;
        }

        if (text.Length > 0)
        {
            node.Fault(key, $"'{key}' of {node} is '{text}'; it must be a whole number from {least} to 1000.");
        }

        return least;
    }
}
