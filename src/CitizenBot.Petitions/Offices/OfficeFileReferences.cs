using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Offices;

/// <summary>What an office file defines and refers to, checked once everything is read, so that order in the file is free.</summary>
internal sealed class OfficeFileReferences
{
    private readonly Dictionary<(string Sort, string Id), OfficeFileNode> defined = [];
    private readonly List<(OfficeFileNode From, string Key, string Sort, string Id)> wanted = [];

    /// <summary>Notes the id of a block; the same id twice in one sort is a fault.</summary>
    public string Define(OfficeFileNode node, string sort)
    {
        var id = node.Text("id");
        if (id.Length == 0)
        {
            return id;
        }

        if (!id.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-'))
        {
            node.Fault("id", $"id '{id}' must be made of a-z, 0-9 and '-': it is kept with cases and goes into links.");
        }

        // People and groups are told of cases under one kind of address, so their ids must differ too.
        var names = sort is "official" or "group" ? "official" : sort;
        if (!defined.TryAdd((names, id), node))
        {
            node.Fault("id", $"id '{id}' is used twice; first in line {defined[(names, id)].Line}.");
        }

        if (names == "official" && id is "citizen" or "operator")
        {
            node.Fault("id", $"id '{id}' is reserved; please choose another.");
        }

        return id;
    }

    public string Official(OfficeFileNode node, string key, string id) => Refer(node, key, id, "official") ?? "";

    public string? Optional(OfficeFileNode node, string key, string sort = "official") => Refer(node, key, node.OptionalText(key), sort);

    public string? Refer(OfficeFileNode node, string key, string? id, string sort)
    {
        if (!string.IsNullOrEmpty(id))
        {
            wanted.Add((node, key, sort, id));
        }

        return id;
    }

    public void Check(Office office, OfficeFileNode root)
    {
        foreach (var (from, key, sort, id) in wanted)
        {
            if (!defined.ContainsKey((sort, id)))
            {
                from.Fault(key, $"'{key}' of {from} names the {sort} '{id}', which the file does not have.");
            }
        }

        var circles = Circles(office.Officials, official => official.Id, official => official.SuperiorId, "official", "superior");
        Circles(office.Units, unit => unit.Id, unit => unit.ParentId, "unit", "parent");
        if (circles)
        {
            return;
        }

        CheckPeople(office, root);
    }

    private void CheckPeople(Office office, OfficeFileNode root)
    {
        foreach (var official in office.Officials.Where(official => official is { Outside: false, SuperiorId: null } && official.Id != office.HeadId))
        {
            Node("official", official.Id)?.Fault("id", $"official '{official.Id}' has no superior; only the head of the office and outside posts may stand alone.");
        }

        if (office.Official(office.HeadId) is { Outside: true })
        {
            root.Fault("head", $"the head '{office.HeadId}' is marked as outside.");
        }

        if (office.Official(office.ReceiverId) is { } receiver)
        {
            if (receiver.Outside)
            {
                root.Fault("receiver", $"the receiver '{receiver.Id}' is marked as outside; somebody of this office must take in petitions.");
            }

            if (!receiver.Roles.Contains(OfficialRole.Receiver))
            {
                root.Fault("receiver", $"the receiver '{receiver.Id}' lacks the role 'receiver'.");
            }
        }

        if (!office.Officials.Any(official => official.Roles.Contains(OfficialRole.Receiver)))
        {
            root.Fault("officials", "nobody has the role 'receiver': petitions that nobody answers for would be lost.");
        }

        if (office.Superior.OfficialId is { } above && office.Official(above) is { } taker && (!taker.Outside || office.IsOrIsUnder(above, office.HeadId)))
        {
            root.Fault("superior", $"'official' of 'superior' names '{above}', who is not outside the office: a denunciation of the head would stay below the head.");
        }

        if (office.Official(office.ConfidentialId) is { } confidant && CaseAuthority.SeesCountsOnly(confidant))
        {
            root.Fault("confidential-officer", $"'{confidant.Id}' cannot be the confidential officer: police and oversight see counts and codes only, and the operator handles no cases.");
        }

        foreach (var row in office.Responsibilities.Where(row => office.Official(row.OfficialId) is { } official && CaseAuthority.SeesCountsOnly(official)))
        {
            root.Fault("responsibilities", $"'{row.OfficialId}' cannot be responsible: police and oversight see counts and codes only, and the operator handles no cases.");
        }
    }

    /// <summary>Notes each circle once, at the entry of it that stands first in the file.</summary>
    private bool Circles<T>(IReadOnlyList<T> all, Func<T, string> id, Func<T, string?> above, string sort, string key)
    {
        var next = all.GroupBy(id).ToDictionary(group => group.Key, group => above(group.First()));
        var told = new HashSet<string>();
        foreach (var start in all.Select(id))
        {
            var path = new List<string>();
            for (string? at = start; at is not null && next.ContainsKey(at) && !told.Contains(at); at = next[at])
            {
                var seen = path.IndexOf(at);
                if (seen >= 0)
                {
                    var circle = path[seen..];
                    told.UnionWith(circle);
                    Node(sort, circle[0])?.Fault(key, $"{sort}s stand above each other in a circle: {string.Join(" -> ", [.. circle, circle[0]])}.");
                    break;
                }

                path.Add(at);
            }
        }

        return told.Count > 0;
    }

    private OfficeFileNode? Node(string sort, string id) => defined.GetValueOrDefault((sort, id));
}
