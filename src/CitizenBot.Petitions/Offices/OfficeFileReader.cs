using System.Globalization;
using CitizenBot.Petitions.Cases;
using YamlDotNet.RepresentationModel;

namespace CitizenBot.Petitions.Offices;

/// <summary>Turns the blocks of an office file into records, then has <see cref="OfficeFileReferences"/> check what refers to what.</summary>
internal sealed class OfficeFileReader(Action<int, string> fault)
{
    private readonly OfficeFileReferences references = new();

    public Office Read(YamlMappingNode yaml)
    {
        var root = new OfficeFileNode(yaml, "the office", fault);
        var office = new Office
        {
            Id = root.Text("id"),
            Name = root.Words("name"),
            Level = Choice(root, "level", Unit.Kinds),
            Superior = Superior(root.Node("superior")),
            Since = root.RequiredDay("since"),
            Until = root.Day("until"),
            TimeZone = Zone(root),
            CodePrefix = Prefix(root),
            Units = [.. root.Nodes("units", "unit").Select(ReadUnit)],
            Fields = [.. root.Nodes("fields", "field").Select(ReadField)],
            Departments = [.. root.Nodes("departments", "department").Select(ReadDepartment)],
            Officials = [.. root.Nodes("officials", "official").Select(ReadOfficial)],
            Responsibilities = [.. root.Nodes("responsibilities", "responsibility").Select(ReadResponsibility)],
            Groups = [.. root.Nodes("groups", "group").Select(ReadGroup)],
            HeadId = references.Official(root, "head", root.Text("head")),
            ReceiverId = references.Official(root, "receiver", root.Text("receiver")),
            ConfidentialId = references.Optional(root, "confidential-officer"),
            RemindEvery = root.Number("remind-every", least: 1, most: 30) ?? 3,
            Hours = root.HoursList("hours"),
            Quiet = root.Hours("quiet"),
            AcknowledgeHours = root.Number("acknowledge-hours", least: 1, most: 80) ?? 4,
            Reception = Reception(root),
            Hotspots = HotspotRulesReader.Read(root),
            Remote = root.Flag("remote"),
            SigningPlace = root.Words("signing-place"),
            Phone = root.Text("phone"),
            DiscreetPhone = root.Text("discreet-phone"),
            OperatorPhone = root.Text("operator-phone"),
            WebChat = Address(root),
            ReceptionDays = root.Words("reception-days"),
            Retention = root.Words("retention"),
            PurposeNotice = root.Text("purpose-notice"),
            Keeping = RetentionPlanReader.Read(root),
        };
        root.NoOthers();
        if (office.Until < office.Since)
        {
            root.Fault("until", "'until' lies before 'since'.");
        }

        if (office.Hours.Count == 0)
        {
            root.Fault("hours", "the office lacks 'hours', such as [07:30-11:30, 13:30-17:00].");
        }

        references.Check(office, root);
        return office;
    }

    private static List<ReceptionTime> Reception(OfficeFileNode root)
    {
        var times = new List<ReceptionTime>();
        foreach (var text in root.Texts("reception"))
        {
            var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 2 && Enum.TryParse<DayOfWeek>(parts[0], ignoreCase: true, out var weekday) && !char.IsDigit(parts[0][0])
                && TimeOnly.TryParseExact(parts[1], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
            {
                times.Add(new ReceptionTime(weekday, from));
            }
            else
            {
                root.Fault("reception", $"'{text}' in 'reception' is no weekday with an hour such as wednesday 08:00.");
            }
        }

        return times;
    }

    private static string Choice(OfficeFileNode node, string key, IReadOnlyList<string> allowed)
    {
        var text = node.Text(key);
        if (text.Length > 0 && !allowed.Contains(text))
        {
            node.Fault(key, $"'{key}' of {node} is '{text}'; it must be one of {string.Join(", ", allowed)}.");
        }

        return text;
    }

    private static string Prefix(OfficeFileNode root)
    {
        var prefix = root.Text("code-prefix");
        if (prefix.Length > 0 && !CaseCode.IsPrefix(prefix))
        {
            root.Fault("code-prefix", $"'code-prefix' is '{prefix}'; it must be two to four capital letters A-Z, such as KT.");
        }

        return prefix;
    }

    private static TimeZoneInfo Zone(OfficeFileNode root)
    {
        var name = root.Text("time-zone");
        if (name.Length == 0 || TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return name.Length == 0 ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(name);
        }

        root.Fault("time-zone", $"time zone '{name}' is not known here; write it like Asia/Ho_Chi_Minh.");
        return TimeZoneInfo.Utc;
    }

    private static Uri Address(OfficeFileNode root)
    {
        var text = root.Text("web-chat");
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        if (text.Length > 0)
        {
            root.Fault("web-chat", $"'web-chat' is '{text}'; it must be an address that starts with https:// or http://.");
        }

        return new("http://localhost/");
    }

    private SuperiorOffice Superior(OfficeFileNode? node)
    {
        if (node is null)
        {
            return new(new("", ""), null);
        }

        var superior = new SuperiorOffice(node.Words("name"), references.Optional(node, "official"));
        node.NoOthers();
        return superior;
    }

    private Unit ReadUnit(OfficeFileNode node)
    {
        var unit = new Unit(
            references.Define(node, "unit"),
            node.Words("name"),
            Choice(node, "kind", Unit.Kinds),
            references.Optional(node, "parent", "unit"),
            node.Texts("aliases"),
            node.Texts("streets"),
            [.. node.Nodes("formerly", "former name").Select(ReadFormer)],
            node.Degrees("lat", 90),
            node.Degrees("lon", 180));
        if (unit.Latitude is null != unit.Longitude is null)
        {
            node.Fault("lat", $"{node} needs both 'lat' and 'lon', or neither.");
        }

        node.NoOthers();
        return unit;
    }

    private static HistoricalName ReadFormer(OfficeFileNode node)
    {
        var name = new HistoricalName(node.Words("name"), node.Day("from"), node.Day("until"));
        node.NoOthers();
        return name;
    }

    private Field ReadField(OfficeFileNode node)
    {
        var field = new Field(references.Define(node, "field"), node.Words("name"), node.Texts("keywords"));
        node.NoOthers();
        return field;
    }

    private Department ReadDepartment(OfficeFileNode node)
    {
        var department = new Department(references.Define(node, "department"), node.Words("name"), references.Optional(node, "head"));
        node.NoOthers();
        return department;
    }

    private Official ReadOfficial(OfficeFileNode node)
    {
        var roles = new HashSet<OfficialRole>();
        foreach (var text in node.Texts("roles"))
        {
            if (Enum.TryParse<OfficialRole>(text, ignoreCase: true, out var role) && Enum.IsDefined(role) && !char.IsDigit(text[0]))
            {
                roles.Add(role);
            }
            else
            {
                node.Fault("roles", $"role '{text}' of {node} is not known; use {string.Join(", ", Enum.GetNames<OfficialRole>()).ToLowerInvariant()}.");
            }
        }

        var official = new Official(
            references.Define(node, "official"),
            node.Words("title"),
            node.OptionalText("name"),
            references.Optional(node, "superior"),
            references.Optional(node, "department", "department"),
            node.Texts("aliases"),
            roles,
            node.Flag("outside"));
        node.NoOthers();
        return official;
    }

    private Responsibility ReadResponsibility(OfficeFileNode node)
    {
        PetitionKind? kind = null;
        if (Any(node.Text("kind")) is { } text)
        {
            if (Enum.TryParse<PetitionKind>(text, ignoreCase: true, out var known) && Enum.IsDefined(known) && !char.IsDigit(text[0]))
            {
                kind = known;
            }
            else
            {
                node.Fault("kind", $"kind '{text}' is not known; use {string.Join(", ", Enum.GetNames<PetitionKind>()).ToLowerInvariant()} or '*'.");
            }
        }

        var row = new Responsibility(
            references.Refer(node, "unit", Any(node.Text("unit")), "unit"),
            references.Refer(node, "field", Any(node.Text("field")), "field"),
            kind,
            references.Official(node, "official", node.Text("official")));
        node.NoOthers();
        return row;

        static string? Any(string text) => text is "*" or "" ? null : text;
    }

    private GroupChat ReadGroup(OfficeFileNode node)
    {
        var group = new GroupChat(references.Define(node, "group"), node.Words("name"), references.Optional(node, "department", "department"));
        node.NoOthers();
        return group;
    }
}
