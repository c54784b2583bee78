namespace CitizenBot.Dialogs.Desk;

/// <summary>What buttons do; ids that are stored with every button that was sent, so they never change their meaning.</summary>
public static class Acts
{
    public const string File = "menu.file";
    public const string MyCases = "menu.my-cases";
    public const string Track = "menu.track";
    public const string Choose = "menu.choose";
    public const string Person = "menu.person";
    public const string Language = "menu.language";
    public const string Home = "menu.home";
    public const string MyData = "menu.my-data";
    public const string Forget = "menu.forget";

    /// <summary>Goes on with a draft; the value is its sheet.</summary>
    public const string Continue = "draft.continue";
    public const string Keep = "draft.keep";
    public const string Delete = "draft.delete";
    public const string Restart = "draft.restart";

    /// <summary>The papers that all sign, empty, while a joint complaint is written.</summary>
    public const string PrintJoint = "draft.print";

    /// <summary>Moves the open draft to the office's own page.</summary>
    public const string Move = "draft.move";

    /// <summary>Opens a case: an official's card, or the citizen's status.</summary>
    public const string Open = "case.open";

    /// <summary>The citizen's status card.</summary>
    public const string See = "case.see";

    /// <summary>One of several cases of a list; its label is the code.</summary>
    public const string Code = "case.code";
    public const string Changed = "case.changed";
    public const string Why = "case.why";
    public const string Back = "case.back";
    public const string Close = "case.close";
    public const string Acknowledge = "case.acknowledge";
    public const string Take = "case.take";
    public const string SignedPaper = "case.signed";
    public const string Accept = "case.accept";
    public const string Result = "case.result";
    public const string Content = "case.content";
    public const string Evidence = "case.evidence";
    public const string Petitioner = "case.person";

    public const string Ask = "case.ask";
    public const string Note = "case.note";
    public const string Refuse = "case.refuse";
    public const string Guide = "case.guide";
    public const string Transfer = "case.transfer";
    public const string Verify = "case.verify";
    public const string Extend = "case.extend";
    public const string Suspend = "case.suspend";
    public const string Resume = "case.resume";
    public const string Assess = "case.assess";
    public const string Assessed = "case.assessed";
    public const string CallDialogue = "case.call-dialogue";
    public const string HoldDialogue = "case.dialogue-held";
    public const string Send = "case.sent";

    /// <summary>Minutes or a decision again, as a file.</summary>
    public const string SendPaper = "case.send-paper";
    public const string Publish = "case.published";
    public const string Execute = "case.executed";
    public const string Finish = "case.finish";
    public const string Withdraw = "case.withdrawn";
    public const string Reassign = "case.reassign";
    public const string Watch = "case.watch";
    public const string Urge = "case.urge";
    public const string AnswerUrge = "case.answer-urge";

    /// <summary>What a citizen does with a case of theirs: answer a question of the office, later or with "I have none".</summary>
    public const string Answer = "case.answer";
    public const string Later = "case.later";
    public const string HaveNot = "case.have-not";
    public const string MorePapers = "case.more-papers";
    public const string Remind = "case.remind";

    /// <summary>The decision with its papers, and what is asked about it.</summary>
    public const string Papers = "case.papers";
    public const string Rate = "case.rate";

    /// <summary>The citizen wants to withdraw.</summary>
    public const string AskWithdrawal = "case.withdraw";

    /// <summary>Khiếu nại lần hai.</summary>
    public const string GoOn = "case.second";

    /// <summary>Tố cáo tiếp.</summary>
    public const string Further = "case.further";

    /// <summary>The rest of a card's acts.</summary>
    public const string More = "case.more";

    /// <summary>The papers of a case to print; the value says which, none means the petition.</summary>
    public const string Print = "case.print";

    /// <summary>An official adds scans of papers to a case.</summary>
    public const string Scan = "case.scan";

    /// <summary>Stands in a group: the case is opened in the private chat.</summary>
    public const string Private = "case.private";

    /// <summary>Reminders rest until a day.</summary>
    public const string Snooze = "case.snooze";

    /// <summary>Why it is late, and when it will be done.</summary>
    public const string Delay = "case.delay";

    /// <summary>A reminder was read: it need not climb.</summary>
    public const string Noted = "case.noted";

    /// <summary>A superior reminds the responsible official.</summary>
    public const string Nudge = "case.nudge";

    public const string Work = "official.work";

    /// <summary>A page of the work list; the value says which (see <see cref="WorkView"/>).</summary>
    public const string WorkPage = "official.work-page";
    public const string Leave = "official.leave";

    /// <summary>Urges a whole department.</summary>
    public const string UrgeUnit = "official.urge-unit";

    /// <summary>Answers that; the value is the urging.</summary>
    public const string AnswerUnit = "official.answer-unit";
    public const string How = "official.how";
    public const string Citizen = "official.citizen";

    /// <summary>An official takes in a petition at the counter.</summary>
    public const string Counter = "official.counter";

    /// <summary>Every date of a case in one card, the same for citizen and official.</summary>
    public const string Passport = "case.passport";

    /// <summary>Reports; the value is the key of a period.</summary>
    public const string ReportMenu = "report.menu";
    public const string ReportThisWeek = "report.this-week";
    public const string ReportLastWeek = "report.last-week";
    public const string ReportThisMonth = "report.this-month";
    public const string ReportLastMonth = "report.last-month";
    public const string ReportChart = "report.chart";
    public const string ReportTable = "report.table";
    public const string ReportOverdue = "report.overdue";
    public const string ReportScores = "report.scores";
    public const string ReportSpecial = "report.special";
    public const string ReportBacklog = "report.backlog";

    /// <summary>What officials do about a hotspot; the value is its id.</summary>
    public const string HotspotNoted = "hotspot.noted";
    public const string HotspotCodes = "hotspot.codes";

    /// <summary>It is none: asks why.</summary>
    public const string HotspotDismiss = "hotspot.dismiss";
    public const string HotspotKnownEvent = "hotspot.known-event";
    public const string HotspotUnrelated = "hotspot.unrelated";
    public const string HotspotWrongData = "hotspot.wrong-data";

    /// <summary>What lives and is for this official.</summary>
    public const string HotspotList = "hotspot.list";

    /// <summary>How it stands now.</summary>
    public const string HotspotOpen = "hotspot.open";
    public const string HotspotPlan = "hotspot.plan";

    /// <summary>One text to all who filed.</summary>
    public const string HotspotInvite = "hotspot.invite";
    public const string HotspotAnswer = "hotspot.answer";

    /// <summary>A task of a plan was done; the value is the hotspot's id and the task's number.</summary>
    public const string HotspotTaskDone = "hotspot.task-done";

    /// <summary>Dự báo: begins an early report.</summary>
    public const string HotspotEarly = "hotspot.early";

    /// <summary>A citizen reads a letter of the office; the value is the hotspot's id and the letter's number.</summary>
    public const string HotspotLetter = "letter.read";

    public const string EmergencyCalled = "emergency.called";
    public const string EmergencyNone = "emergency.none";

    /// <summary>Before the id of a word that works everywhere: <c>word.cancel</c>.</summary>
    public const string Word = "word.";
}
