using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Shows a case as its citizen and as its officials may see it; what they may not see is not in the view.</summary>
public sealed class CaseViews(Office office, RuleBook rules, WorkCalendar calendar)
{
    private static readonly HashSet<string> Written =
    [
        CaseEventKey.Asked, CaseEventKey.Noted, CaseEventKey.Reassigned, CaseEventKey.DialogueHeld, CaseEventKey.Urged, CaseEventKey.UrgeAnswered, CaseEventKey.ResultReasoned,
    ];

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
            Timeline = [.. events.Where(happened => CaseEventKey.ForCitizen(happened.Key)).Select(Happening)],
            Clocks = [.. state.Clocks.OrderBy(clock => clock.State != ClockState.Running).ThenBy(clock => !ClockPurpose.Warns(clock.Purpose)).ThenBy(clock => clock.Due.On).Select(View)],
            Missing = record is { NeedsSignature: true, SignedOn: null } ? ["signature"] : [],
            Anonymous = record.Anonymous,
            Second = record.Second,
            Sealed = record.Sealed,
            WantsNotices = record.WantsNotices,
            Result = result is null ? null : Result(result),
            ReplyBy = record.Question?.ReplyBy,
            Rating = record.Rating,
            ReceivedOn = record.ReceivedOn,
            People = record.PeopleCount,
            Window = state.Clock(ClockPurpose.SecondComplaint) is { State: ClockState.Running } window ? new(View(window).Due with { On = window.Due.SaidOn }, window.RuleIn(rules).Limit) : null,
            LateWindow = LateWindow(state),
            Confidant = Confidant.Of(record, office) is { } confidant ? Words(confidant.Title) : null,
            Papers = Papers(events),
            Passport = new Passports(office, rules, calendar).Of(state, View, Whereabouts(record)),
        };
    }

    /// <summary>The same for an official; <paramref name="officialId"/> decides which acts it offers.</summary>
    /// <param name="desk">The instant and who stands in for whom.</param>
    public CaseCard Card(CaseState state, IReadOnlyList<CaseEvent> events, FilePetition petition, string officialId, Petitions.Cases.Desk desk)
    {
        var record = state.Record;
        var unit = office.Unit(record.UnitId);
        var field = office.Field(record.FieldId);
        var responsible = office.Official(record.ResponsibleId);
        List<string> kinds = [.. petition.Evidence.Select(file => file.Kind), .. LaterFiles(events, petition)];
        return new CaseCard
        {
            Case = View(state, events),
            Unit = unit is null ? null : Words(unit.Name),
            Field = field is null ? null : Words(field.Name),
            Warnings = [.. petition.Warnings.Where(warning => warning != "signature-needed" || record.SignedOn is null).Select(warning => new Line($"officials.warning.{warning}"))],
            Paragraphs = petition.Content.Count,
            EvidenceKinds = [.. kinds],
            People = record.PeopleCount,
            Responsible = responsible is null ? null : Words(responsible.Title),
            Watched = record.WatchedBy == officialId,
            Complexity = [.. record.Complexity.Select(one => (int)one)],
            AssessmentOn = record.AssessmentOn,
            ReplyBy = record.Question?.ReplyBy,
            UrgedBy = record.Urged is { Answered: false } urged ? urged.AnswerBy : null,
            UrgeWords = record is { Sealed: false, Urged.Answered: false } && MayReadAll(record, officialId, desk.Deputies) ? Last(CaseEventKey.Urged) : null,
            UrgeAnswer = record is { Sealed: false, IsClosed: false, Urged: { Answered: true, By: var by } } && by == officialId ? Last(CaseEventKey.UrgeAnswered) : null,
            WithdrawalAsked = record.WithdrawalAsked,
            Colleagues =
            [
                .. office.Officials
                    .Where(official => !official.Outside && official.Id != officialId && official.Roles.Count > 0 && CaseAuthority.MayHandle(record, office, official))
                    .Select(official => new CardPerson(
                        official.Id,
                        new LocalizedArg(official.Shown("vi"), official.Shown("en")),
                        [.. official.Name is { } name ? (string[])[name] : [], official.Title.Vi, official.Title.In("en"), .. official.Aliases])),
            ],
            Deputy = desk.Deputies.Of(record.ResponsibleId) is null || record.ResponsibleId is null ? null
                : office.Official(desk.Deputies.InPlaceOf(record.ResponsibleId, record, office)) is { } deputy ? Words(deputy.Title) : null,
            SnoozedUntil = record.Snoozed is { } rest && rest.By == record.ResponsibleId && rest.Until >= desk.Today ? rest.Until : null,
            SnoozeLatest = HasIt(record, officialId, desk) ? SnoozeLimit.Latest(state, desk) : null,
            DelayOn = record.IsClosed || state.NextDue() is not { } next || next.Due.On >= desk.Today ? null : record.Delay?.On,
            DelayWords = record.Delay is null ? null : Last(CaseEventKey.DelayExplained),
            DoneBy = record.Delay?.DoneBy,
            Acts = [.. CardActs.For(state, desk, officialId, kinds.Count > 0)],
        };

        string? Last(string key) => events.LastOrDefault(happened => happened.Key == key)?.Detail;
    }

    /// <summary>What a decision would come to, without writing anything.</summary>
    public ActPreview Preview(CaseState before, Decision decision) => decision switch
    {
        Decision.Done done => new ActPreview(null, new Dictionary<string, string>(), [.. ClockChanges(before, done.After)]),
        Decision.Refused refused => new ActPreview(refused.ReasonKey, refused.Args, []),
        _ => throw new InvalidOperationException("A decision is neither done nor refused. Was a kind added without its case here?"),
    };

    /// <summary>What was written, piece by piece, without the people.</summary>
    /// <param name="petition">What was filed.</param>
    /// <param name="events">History of the case: what the citizen wrote later stands there.</param>
    public static IReadOnlyList<CaseText> Content(FilePetition petition, IReadOnlyList<CaseEvent> events)
    {
        var texts = new List<CaseText>();
        texts.AddRange(petition.Content.Select(paragraph => new CaseText("story", paragraph.Text)));
        Add(texts, "wanted", petition.Wanted);
        Add(texts, "place", petition.Place.Text);
        Add(texts, "late-reason", petition.LateReason);
        Add(texts, "accused", petition.Accused?.Text);
        Add(texts, "evidence", petition.EvidenceNote);
        Add(texts, "earlier", petition.EarlierCode);
        Add(texts, "disagreement", petition.Disagreement);
        foreach (var said in events)
        {
            AddSaid(texts, said);
        }

        return texts;
    }

    /// <summary>What the citizen wrote after the petition.</summary>
    private static void AddSaid(List<CaseText> texts, CaseEvent happened)
    {
        if (happened is { Actor: CaseEvent.Citizen, Key: CaseEventKey.Answered or CaseEventKey.Reopened or CaseEventKey.WithdrawalAsked })
        {
            Add(texts, happened.Key, happened.Detail);
        }
    }

    /// <summary>The file as an official reads it: the petition, then what was asked, answered and written since, oldest first.</summary>
    /// <remarks>What officials wrote to each other is there only for those who handle the case or supervise that, not for the counter.</remarks>
    /// <param name="petition">As it was filed.</param>
    /// <param name="state">The case now.</param>
    /// <param name="events">Its history, oldest first.</param>
    /// <param name="officialId">Who reads.</param>
    /// <param name="deputies">Who stands in for whom today.</param>
    public IReadOnlyList<CaseText> FileTexts(FilePetition petition, CaseState state, IReadOnlyList<CaseEvent> events, string officialId, Deputies deputies)
    {
        var mayReadAll = MayReadAll(state.Record, officialId, deputies);
        var texts = Content(petition, []).ToList();
        foreach (var happened in events)
        {
            if (mayReadAll && Written.Contains(happened.Key) && !string.IsNullOrWhiteSpace(happened.Detail))
            {
                texts.Add(Internal(happened));
            }

            AddSaid(texts, happened);
        }

        return texts;
    }

    private bool MayReadAll(CaseRecord record, string officialId, Deputies? deputies) =>
        CaseParties.Is(CaseParty.Verifier, record, office, officialId, deputies) || CaseParties.Is(CaseParty.Supervisor, record, office, officialId, deputies);

    private CaseText Internal(CaseEvent happened) => new(happened.Key, happened.Detail!)
    {
        By = new(office.Official(happened.Actor) is { } official ? Words(official.Title) : new(happened.Actor, happened.Actor), office.Day(happened.At)),
    };

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
            Add(texts, "safe-contact", person.SafeContact);
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

    /// <summary>Minutes and decision in the order in which they came, without those that others replace; of a matter that was "not done" only what came since.</summary>
    public static IReadOnlyList<string> Papers(IReadOnlyList<CaseEvent> events)
    {
        var since = events.Skip(events.ToList().FindLastIndex(happened => happened.Key == CaseEventKey.Reopened) + 1).ToList();
        var replaced = Handles("replaces").ToHashSet();
        return [.. Handles("papers").Where(handle => !replaced.Contains(handle))];

        IEnumerable<string> Handles(string fact) => since.SelectMany(happened => happened.Facts.GetValueOrDefault(fact)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []);
    }

    private static LocalizedArg Words(Bilingual words) => new(words.Vi, words.En);

    private static CaseResultView Result(CaseEvent recorded)
    {
        var (number, words) = NumberAndWords(recorded);
        return new CaseResultView(
            Enum.Parse<CaseOutcome>(recorded.Facts["outcome"]), number, DateOnly.ParseExact(recorded.Facts["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture), words);
    }

    /// <summary>Earlier releases put the number, if there was one, on a line of its own before the words.</summary>
    private static (string? Number, string Words) NumberAndWords(CaseEvent happened)
    {
        var words = happened.Detail ?? "";
        if (happened.Facts.TryGetValue("number", out var number))
        {
            return (number.Length > 0 ? number : null, words);
        }

        var parts = words.Split('\n', 2);
        return (parts.Length == 2 ? parts[0] : null, parts[^1]);
    }

    /// <summary>Kinds of the files that came after the petition; earlier releases wrote down only how many there were.</summary>
    private static IEnumerable<string> LaterFiles(IReadOnlyList<CaseEvent> events, FilePetition petition) => events
        .Where(happened => happened.Key is CaseEventKey.EvidenceAdded or CaseEventKey.ScanAdded)
        .Where(happened => happened.Detail is not { Length: > 0 } handles || !petition.Evidence.Any(file => handles.Split(' ').Contains(file.Handle)))
        .SelectMany(happened => happened.Facts.TryGetValue("kinds", out var kinds) ? kinds.Split(' ')
            : Enumerable.Repeat("document", int.TryParse(happened.Facts.GetValueOrDefault("count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0));

    private static CaseHappening Happening(CaseEvent happened) => new(happened.Key, happened.At)
    {
        Words = CaseEventKey.WordsAreForCitizen(happened.Key) ? happened.Detail : null,
        Facts = happened.Facts.Where(fact => fact.Key is "date" or "due-on" or "from" or "reply-by" or "number" or "ground" or "again" or "rests" || (fact.Key == "to" && happened.Key is CaseEventKey.Transferred or CaseEventKey.Guided))
            .ToDictionary(fact => fact.Key, fact => fact.Value),
    };

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

    /// <summary>Whether the official has the case, by themselves or as today's deputy.</summary>
    private static bool HasIt(CaseRecord record, string officialId, Petitions.Cases.Desk desk) =>
        !record.IsClosed && (record.ResponsibleId == officialId || desk.Deputies.Of(record.ResponsibleId) == officialId);

    /// <summary>The window that opens when the limit of resolution passes without a decision.</summary>
    private WindowView? LateWindow(CaseState state)
    {
        if (state.Clock(ClockPurpose.Resolve) is not { } clock || SecondWindow.Of(state.Record, clock, rules, calendar, office) is not { Rule: var rule } window)
        {
            return null;
        }

        var article = new LocalizedArg(GradeText.InBrackets(rule.ArticleVi), GradeText.InBrackets(rule.ArticleEn));
        return new(new DueArg(window.Until, rule.Grade.ToString().ToLowerInvariant(), article, Right: true), rule.Limit);
    }

    private IEnumerable<ClockChange> ClockChanges(CaseState before, CaseState after)
    {
        foreach (var clock in after.Clocks)
        {
            var old = before.Clocks.FirstOrDefault(one => one.Id == clock.Id);
            if (old == clock)
            {
                continue;
            }

            var change = (old?.State, clock.State) switch
            {
                (ClockState.Paused, ClockState.Running) => "resumes",
                (ClockState.Running, ClockState.Running) when old.Due.On != clock.Due.On => "moves",
                (_, ClockState.Running) => "starts",
                (_, ClockState.Paused) => "rests",
                (_, ClockState.Met) => clock.EndedOn > clock.Due.On ? "met-late" : "met",
                _ => "stops",
            };

            // What ends without having been warned of is no news: the longest examination, the transfer that never came.
            if (change != "stops" || ClockPurpose.Warns(clock.Purpose))
            {
                yield return new ClockChange(clock.Purpose, change, View(clock).Due, old?.Due.On);
            }
        }
    }
}
