using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Shows a case as its citizen and as its officials may see it; what they may not see is not in the view.</summary>
public sealed class CaseViews(Office office, RuleBook rules, WorkCalendar calendar)
{
    /// <param name="state">The case now.</param>
    /// <param name="events">Its history, oldest first.</param>
    public CaseView View(CaseState state, IReadOnlyList<CaseEvent> events)
    {
        var record = state.Record;
        var result = events.LastOrDefault(happened => happened.Key == CaseEventKey.ResultRecorded);
        return new CaseView
        {
            Code = record.Code,
            Kind = record.Kind,
            Stage = record.Stage,
            ReceiverUnit = Whereabouts(record),
            FiledAt = record.FiledAt,
            FiledOn = record.FiledOn,
            SignedOn = record.SignedOn,
            AcceptedOn = record.AcceptedOn,
            Timeline = [.. events.Where(happened => CaseEventKey.ForCitizen(happened.Key)).Select(happened => new CaseHappening(happened.Key, happened.At))],
            Clocks = [.. state.Clocks.OrderBy(clock => clock.State != ClockState.Running).ThenBy(clock => !ClockPurpose.Warns(clock.Purpose)).ThenBy(clock => clock.Due.On).Select(View)],
            Missing = record is { NeedsSignature: true, SignedOn: null } ? ["signature"] : [],
            Anonymous = record.Anonymous,
            Sealed = record.Sealed,
            WantsNotices = record.WantsNotices,
            Result = result is null ? null : Result(result),
        };
    }

    /// <summary>The same for an official; <paramref name="officialId"/> decides which acts it offers.</summary>
    public CaseCard Card(CaseState state, IReadOnlyList<CaseEvent> events, FilePetition petition, string officialId)
    {
        var record = state.Record;
        var unit = office.Unit(record.UnitId);
        var field = office.Field(record.FieldId);
        var responsible = office.Official(record.ResponsibleId);
        return new CaseCard
        {
            Case = View(state, events),
            Unit = unit is null ? null : Words(unit.Name),
            Field = field is null ? null : Words(field.Name),
            Warnings = [.. petition.Warnings.Where(warning => warning != "signature-needed" || record.SignedOn is null).Select(warning => new Line($"officials.warning.{warning}"))],
            Paragraphs = petition.Content.Count,
            EvidenceKinds = [.. petition.Evidence.Select(file => file.Kind)],
            People = record.PeopleCount,
            Responsible = responsible is null ? null : Words(responsible.Title),
            Acts = [.. Allowed(record, officialId, petition.Evidence.Count > 0)],
        };
    }

    /// <summary>What was written, piece by piece, without the people.</summary>
    public static IReadOnlyList<CaseText> Content(FilePetition petition)
    {
        var texts = new List<CaseText>();
        texts.AddRange(petition.Content.Select(paragraph => new CaseText("story", paragraph.Text)));
        Add(texts, "wanted", petition.Wanted);
        Add(texts, "place", petition.Place.Text);
        Add(texts, "late-reason", petition.LateReason);
        Add(texts, "accused", petition.Accused?.Text);
        Add(texts, "evidence", petition.EvidenceNote);
        return texts;
    }

    /// <summary>Who filed it, for an official whose opening is already written down.</summary>
    public static IReadOnlyList<CaseText> People(Petitioners petitioners)
    {
        var texts = new List<CaseText>();
        foreach (var person in new[] { petitioners.Self }.Concat(petitioners.Representatives).Concat(petitioners.Listed ?? []).OfType<Identity>())
        {
            Add(texts, "name", person.FullName);
            Add(texts, "address", person.Address);
            Add(texts, "phone", person.Phone);
            Add(texts, "id-number", person.IdNumber);
            Add(texts, "contact", person.SafeContact);
        }

        return texts;
    }

    private static void Add(List<CaseText> texts, string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            texts.Add(new CaseText(label, value));
        }
    }

    private static LocalizedArg Words(Bilingual words) => new(words.Vi, words.En);

    private static CaseResultView Result(CaseEvent recorded)
    {
        // The detail is the number of the paper, if there is one, on a line of its own before the words for the citizen.
        var parts = (recorded.Detail ?? "").Split('\n', 2);
        return new CaseResultView(
            Enum.Parse<CaseOutcome>(recorded.Facts["outcome"]),
            parts.Length == 2 ? parts[0] : null,
            DateOnly.ParseExact(recorded.Facts["date"], "yyyy-MM-dd"),
            parts[^1]);
    }

    private LocalizedArg Whereabouts(CaseRecord record)
    {
        if (record is { RoutingReason: RoutingReason.SuperiorOffice })
        {
            return Words(office.Superior.Name);
        }

        var official = office.Official(record.ResponsibleId);
        var department = office.Department(official?.DepartmentId);
        return department is not null ? Words(department.Name) : Words(office.Name);
    }

    private CaseClockView View(Clock clock)
    {
        var rule = clock.RuleIn(rules);
        var explanation = clock.Explain(rules, calendar);
        var due = new DueArg(
            clock.Due.SaidOn,
            rule.Grade.ToString().ToLowerInvariant(),
            new LocalizedArg(GradeText.InBrackets(rule.ArticleVi), GradeText.InBrackets(rule.ArticleEn)),
            Right: rule.LastDay == LastDayPolicy.SafeEarlier,
            IfDay: clock.Due.ProposedDay,
            ThenOn: clock.Due.AlternativeOn,
            NoCalendar: clock.Due.ReasonKey == DueDate.NoCalendar);
        return new CaseClockView(
            clock.Purpose,
            clock.State == ClockState.Running,
            due,
            new LocalizedArg(ExplainText.ForCitizen(explanation), ExplainText.ForCitizen(explanation, vietnamese: false)));
    }

    private IEnumerable<string> Allowed(CaseRecord record, string officialId, bool hasFiles)
    {
        if (record.IsClosed || !CaseAuthority.MayAct(record, office, officialId))
        {
            yield break;
        }

        if (record.AcknowledgedAt is null)
        {
            yield return Acts.Acknowledge;
        }

        if (record is { NeedsSignature: true, SignedOn: null })
        {
            yield return Acts.SignedPaper;
        }

        var formal = record.Kind is PetitionKind.Complaint or PetitionKind.Denunciation;
        if (formal && record.Stage == CaseStage.Received && !record.Anonymous && (record.SignedOn is not null || !record.NeedsSignature))
        {
            yield return Acts.Accept;
        }

        if (!formal || record.Stage == CaseStage.Accepted || record.Anonymous)
        {
            yield return Acts.Result;
        }

        yield return Acts.Content;
        if (hasFiles)
        {
            yield return Acts.Evidence;
        }

        yield return Acts.Petitioner;
    }
}
