using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Offices;

/// <summary>One People's Committee as its file describes it: places, subjects, people, who answers for what, hours, texts.</summary>
/// <remarks>
/// Made by <see cref="OfficeFile"/>, which refuses a file with faults; the methods here rely on its checks: every id
/// exists, no chain of superiors runs in a circle, and everybody inside is below the head or below an outsider.
/// </remarks>
public sealed record Office
{
    public required string Id { get; init; }

    public required Bilingual Name { get; init; }

    /// <summary>The tier of government, such as <c>phuong</c> or <c>thi-xa</c>.</summary>
    public required string Level { get; init; }

    public required SuperiorOffice Superior { get; init; }

    /// <summary>First day it has jurisdiction.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Last day of its jurisdiction; null while it stands.</summary>
    public DateOnly? Until { get; init; }

    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>First letters of its case codes.</summary>
    public required string CodePrefix { get; init; }

    public required IReadOnlyList<Unit> Units { get; init; }

    public required IReadOnlyList<Field> Fields { get; init; }

    public required IReadOnlyList<Department> Departments { get; init; }

    public required IReadOnlyList<Official> Officials { get; init; }

    public required IReadOnlyList<Responsibility> Responsibilities { get; init; }

    public required IReadOnlyList<GroupChat> Groups { get; init; }

    /// <summary>Who leads the office.</summary>
    public required string HeadId { get; init; }

    /// <summary>Who holds what nobody is responsible for.</summary>
    public required string ReceiverId { get; init; }

    /// <summary>Who is told in confidence that somebody is made to withdraw; null leaves it to an inspector or leader who does not handle the case.</summary>
    public string? ConfidentialId { get; init; }

    /// <summary>Working days between two reminders by the citizen whose case is late.</summary>
    public int RemindEvery { get; init; } = 3;

    /// <summary>When somebody works, on working days.</summary>
    public required IReadOnlyList<TimeSpanOfDay> Hours { get; init; }

    /// <summary>When notices wait; null sends at any hour.</summary>
    public TimeSpanOfDay? Quiet { get; init; }

    /// <summary>Working hours in which an alert must be acknowledged before it climbs to the superior.</summary>
    public int AcknowledgeHours { get; init; } = 4;

    /// <summary>When citizens are received, every week; empty leaves it out of the morning digest.</summary>
    public IReadOnlyList<ReceptionTime> Reception { get; init; } = [];

    /// <summary>A remote area (vùng sâu, vùng xa, đi lại khó khăn), which lengthens some limits.</summary>
    public required bool Remote { get; init; }

    public required Bilingual SigningPlace { get; init; }

    public required string Phone { get; init; }

    /// <summary>For a denouncer who wants to sign away from the counter.</summary>
    public required string DiscreetPhone { get; init; }

    public required string OperatorPhone { get; init; }

    public required Uri WebChat { get; init; }

    public required Bilingual ReceptionDays { get; init; }

    public required Bilingual Retention { get; init; }

    /// <summary>Version of the purpose notice citizens read; kept with every petition.</summary>
    public required string PurposeNotice { get; init; }

    /// <summary>What may be erased when; nothing unless the file has rules.</summary>
    public RetentionPlan Keeping { get; init; } = RetentionPlan.None;

    /// <summary>When a gathering of petitions is told.</summary>
    public HotspotRules Hotspots { get; init; } = HotspotRules.Usual;

    /// <summary>An instant as the office's clock shows it.</summary>
    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), TimeZone);

    /// <summary>The office's day at an instant; every legal date starts from it.</summary>
    public DateOnly Day(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>The instant of a day and time of the office.</summary>
    /// <remarks>A time that a change of clocks skips counts as the first one that exists after it.</remarks>
    public DateTime Utc(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        while (TimeZone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return TimeZoneInfo.ConvertTimeToUtc(local, TimeZone);
    }

    public Unit? Unit(string? id) => Units.FirstOrDefault(unit => unit.Id == id);

    /// <summary>The outermost unit that a unit lies in; itself when it lies in none.</summary>
    public string Outermost(string unitId)
    {
        var unit = Unit(unitId);
        while (Unit(unit?.ParentId) is { } parent)
        {
            unit = parent;
        }

        return unit?.Id ?? unitId;
    }

    public Field? Field(string? id) => Fields.FirstOrDefault(field => field.Id == id);

    public Official? Official(string? id) => Officials.FirstOrDefault(official => official.Id == id);

    public Department? Department(string? id) => Departments.FirstOrDefault(department => department.Id == id);

    /// <summary>The superiors of an official, nearest first; empty at the top.</summary>
    public IReadOnlyList<Official> Chain(string officialId)
    {
        var chain = new List<Official>();
        for (var next = Official(Official(officialId)?.SuperiorId); next is not null; next = Official(next.SuperiorId))
        {
            chain.Add(next);
        }

        return chain;
    }

    /// <summary>Whether an official is the other or stands anywhere below them.</summary>
    public bool IsOrIsUnder(string officialId, string otherId) =>
        officialId == otherId || Chain(officialId).Any(superior => superior.Id == otherId);

    /// <summary>Who takes a petition: the most specific row of the table, never the accused nor anyone under them.</summary>
    /// <param name="unitId">Where it happened; null when not known.</param>
    /// <param name="fieldId">What it is about; null when not known.</param>
    /// <param name="accused">The officials a denunciation may be about; empty when none of this office.</param>
    public Routing Responsible(string? unitId, string? fieldId, PetitionKind kind, params IReadOnlyCollection<string> accused) =>
        OfficeRouting.Responsible(this, unitId, fieldId, kind, accused);

    /// <summary>Who takes what goes on to the superior office (second complaint, further denunciation); the accused and those under them never do.</summary>
    public Routing AtSuperior(IReadOnlyCollection<string> accused) =>
        Routing.SuperiorOffice(Superior.OfficialId is { } taker && !accused.Any(id => IsOrIsUnder(taker, id)) ? taker : null);

    /// <summary>The field whose keywords a story uses most; null when none, or when two tie.</summary>
    public Field? GuessField(string text) => OfficeGuesses.Field(this, text);

    /// <summary>The units a text may mean, best first; one means it is clear, none that it names no place of this office.</summary>
    public IReadOnlyList<Unit> FindUnit(string text) => OfficeGuesses.Units(this, text);

    /// <summary>The street of a unit that a text names; null when it names none of them.</summary>
    public string? FindStreet(Unit unit, string text) => OfficeGuesses.Street(this, unit, text);

    /// <summary>The unit whose middle is nearest to a location; null when the nearest is farther than <paramref name="withinMetres"/>.</summary>
    public Unit? NearestUnit(double latitude, double longitude, double withinMetres = 3_000) =>
        OfficeGuesses.Nearest(this, latitude, longitude, withinMetres);

    /// <summary>The officials whose name or title a text mentions.</summary>
    public IReadOnlyList<Official> FindOfficials(string text) => OfficeGuesses.Officials(this, text);
}
