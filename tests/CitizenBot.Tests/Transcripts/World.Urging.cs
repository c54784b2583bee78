using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Tests.Transcripts;

/// <content>Urging of a department: the host's part, on a list. Who may, and what each database keeps of it, has integration tests.</content>
internal sealed partial class World
{
    private readonly List<Urged> urgings = [];

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) Urge(string official, UrgeUnitCommand urge)
    {
        if (Office.Department(urge.DepartmentId) is not { HeadId: { } head } department || head == official || !CaseAuthority.MayUrge(Office.Official(official)!))
        {
            return (new CommandOutcome.NotYours(), []);
        }

        var urged = new Urged($"urge-unit{urgings.Count}", official, head, department.Id, urge.AnswerBy, urge.Words);
        urgings.Add(urged);
        var today = Office.Day(Now);
        var overdue = Open(one => Office.Official(one.State.Record.ResponsibleId)?.DepartmentId == department.Id && Due(one) < today).Count;
        return (new CommandOutcome.Done(), Tell(NoticeEvent.UnitUrged, head, urged, ("count", $"{overdue}"), ("answer-by", urge.AnswerBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("words", urge.Words)));
    }

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) Answer(string official, AnswerUnitUrgeCommand answer)
    {
        if (urgings.Find(one => one.Id == answer.Id && one.Head == official) is not { } urged)
        {
            return (new CommandOutcome.NotYours(), []);
        }

        if (urged.Answered)
        {
            return (new CommandOutcome.Refused("urge-over", Args.None), []);
        }

        urged.Answered = true;
        return (new CommandOutcome.Done(), Tell(NoticeEvent.UnitUrgeAnswered, urged.By, urged, ("words", answer.Words)));
    }

    /// <summary>The morning of a day: whoever owes an answer today is reminded, whoever urged hears that none came.</summary>
    public IReadOnlyList<Heard> FollowUp(DateOnly on)
    {
        Now = Office.Utc(on, LadderNotices.Morning);
        var heard = new List<Heard>();
        foreach (var urged in urgings.Where(one => one is { Answered: false, Over: false } && one.AnswerBy <= on))
        {
            urged.Over = urged.AnswerBy < on;
            heard.AddRange(Tell(urged.Over ? NoticeEvent.UrgeUnanswered : NoticeEvent.UrgeDue, urged.Over ? urged.By : urged.Head, urged));
        }

        return heard;
    }

    private IReadOnlyList<Heard> Tell(string @event, string person, Urged urged, params (string Key, string Value)[] facts) =>
        [.. Send([new Notice(@event, Audience.Official, person, "", new[] { ("urging", urged.Id), ("department", urged.Department) }.Concat(facts).ToDictionary(fact => fact.Item1, fact => fact.Item2), NoticeClass.Alert)], null)];

    /// <summary>A department's head who owes a supervisor an answer.</summary>
    private sealed record Urged(string Id, string By, string Head, string Department, DateOnly AnswerBy, string Words)
    {
        /// <summary>Whoever urged was told that the day passed.</summary>
        public bool Over { get; set; }

        public bool Answered { get; set; }
    }
}
