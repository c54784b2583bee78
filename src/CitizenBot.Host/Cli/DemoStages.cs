using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Host.Cli;

/// <summary>Open cases of a demo that stand at the stages in between: waiting for the citizen, extended, verified, resting, urged, refused, sent.</summary>
/// <param name="office">Who acts.</param>
/// <param name="calendar">Counts working days.</param>
internal sealed class DemoStages(Office office, WorkCalendar calendar)
{
    private const int Within = 5;

    /// <summary>How many there are.</summary>
    public const int Count = 9;

    /// <summary>The kind, how many calendar days ago it was filed, and the acts, each on the working day after the one before.</summary>
    /// <param name="number">From 0.</param>
    public (PetitionKind Kind, int DaysAgo, IReadOnlyList<DemoAct> Acts) this[int number] => number switch
    {
        0 => (PetitionKind.Complaint, 9, [.. Taken, new(desk => new CaseAction.Ask("Xin gửi thêm ảnh chụp mốc ranh (bản thử).", calendar.AddWorkingDays(desk.Today, Within)))]),
        1 => (PetitionKind.Complaint, 20, [.. Taken, new(desk => new CaseAction.Extend([ComplexityCriterion.SeveralPlaces], "03/TB-UBND", desk.Today))]),
        2 => (PetitionKind.Complaint, 14, [.. Taken, new(_ => new CaseAction.Verify(Verifier, "04/QĐ-UBND"), Leader), new(desk => new CaseAction.CallDialogue(calendar.AddWorkingDays(desk.Today, 2 * Within), "Hội trường phường (bản thử)"))]),
        3 => (PetitionKind.Complaint, 16, [.. Taken, new(desk => new CaseAction.Suspend(desk.Today, "Chờ kết quả xử lý của cơ quan khác (bản thử).", "05/QĐ-UBND"), Leader)]),
        4 => (PetitionKind.Complaint, 12, [.. Taken, new(desk => new CaseAction.Urge(calendar.AddWorkingDays(desk.Today, Within), "Báo cáo tiến độ (bản thử)."), Leader)]),
        5 => (PetitionKind.Complaint, 11, [Signed, new(_ => new CaseAction.Refuse(RefusalGround.NotAffected, "Việc không ảnh hưởng trực tiếp người khiếu nại (bản thử).", "06/TB-UBND"))]),
        6 => (PetitionKind.Feedback, 8, [new(_ => new CaseAction.Transfer("Công ty cấp nước (bản thử)", "Việc thuộc thẩm quyền của nơi này (bản thử).", null))]),
        7 => (PetitionKind.Proposal, 10, [new(_ => new CaseAction.Acknowledge()), new(_ => new CaseAction.Watch(true), Leader)]),
        _ => (PetitionKind.Complaint, 24, [.. Taken, new(desk => new CaseAction.Decide(CaseOutcome.PartlyRight, desk.Today, "07/QĐ-UBND", "Đúng một phần (bản thử).", "Cơ quan chấp nhận phần về ranh đất (bản thử).")), new(desk => new CaseAction.Send(desk.Today))]),
    };

    private static DemoAct Signed { get; } = new(desk => new CaseAction.Sign(desk.Today));

    private static IReadOnlyList<DemoAct> Taken { get; } = [Signed, new(desk => new CaseAction.Accept(desk.Today, "01/TB-UBND"))];

    private string Leader => office.HeadId;

    private string Verifier => (office.Officials.FirstOrDefault(official => official.Roles.Contains(OfficialRole.Inspector)) ?? office.Official(office.HeadId)!).Id;
}

/// <summary>An act of a demo.</summary>
/// <param name="Make">The act, by the day it is done on.</param>
/// <param name="By">Who does it; null for whoever has the case.</param>
internal sealed record DemoAct(Func<Desk, CaseAction> Make, string? By = null);
