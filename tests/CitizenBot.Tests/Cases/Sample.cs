using System.Globalization;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Cases;

/// <summary>Invented petitions at the sample ward, and its desk at a time of the transcripts.</summary>
internal static class Sample
{
    public static FilePetition Complaint { get; } = new()
    {
        Kind = PetitionKind.Complaint,
        FieldId = "dat-dai",
        Place = new("kp5", "kp5 duong hung vuong"),
        Content = [new("Phường thu hồi 120 m2 đất vườn của tôi.", Instant("2026-11-25 09:25"))],
        Wanted = "trả lại đất",
        Decision = new("412/QĐ-UBND", new(2026, 8, 10), DecisionSigner.CommuneChairman),
        ReceivedOn = new(2026, 8, 15),
        LateReason = "thang 9 toi nam vien 3 tuan, co giay ra vien",
        Identity = new("Nguyễn Thị Mẫu", "Khu phố 5", "0900000000"),
        Joint = new(3, [new("Trần Thị Hoa")], SelfRepresents: true, PeopleList.AtSigning),
        NoticesConsent = true,
        PurposeNotice = new("2026-07-01", Instant("2026-11-25 09:10")),
        Warnings = ["window-passed"],
    };

    public static FilePetition Denunciation { get; } = new()
    {
        Kind = PetitionKind.Denunciation,
        FieldId = "dat-dai",
        Content = [new("Hai đoạn.", Instant("2026-12-01 20:00"))],
        Accused = new("ông Lê Văn Ví Dụ, cán bộ địa chính phường", AtThisOffice.Yes, IsHead: false),
        Identity = new("Nguyễn Thị Mẫu", SafeContact: "gọi sau 18 giờ"),
        NoticesConsent = false,
    };

    public static FilePetition Feedback { get; } = new()
    {
        Kind = PetitionKind.Feedback,
        FieldId = "ha-tang",
        Place = new("kp3", "", 10.7795, 105.9397),
        Content = [new("cong vo truoc truong", Instant("2026-12-02 07:40"))],
        NoticesConsent = true,
    };

    public static CaseCode Code { get; } = ((CaseCodeResult.Ok)CaseCode.Parse("KT-7M4XP-3", "KT")).Code;

    /// <summary>The ward's desk at a local time.</summary>
    public static Petitions.Cases.Desk At(string local, Office? office = null) => new(office ?? SampleOffices.Ward, RuleBook.Shipped, WorkCalendar.Shipped, Instant(local));

    public static Decision.Done Done(Decision decision) => Assert.IsType<Decision.Done>(decision);

    public static string Refused(Decision decision) => Assert.IsType<Decision.Refused>(decision).ReasonKey;

    public static CaseState FiledComplaint(FilePetition? petition = null) =>
        Done(CaseDecisions.File(petition ?? Complaint, At("2026-11-25 09:31"), Code)).After;

    public static CaseState SignedComplaint() =>
        Done(Act.RecordSigned(FiledComplaint(), new(2026, 11, 30), Land, At("2026-12-02 08:00"))).After;

    public static CaseState AcceptedComplaint() =>
        Done(Act.Accept(SignedComplaint(), new(2026, 12, 3), "88/TB-UBND", Land, At("2026-12-03 10:00"))).After;

    /// <summary>The official who answers for land.</summary>
    public const string Land = "truong-kinh-te";

    /// <summary>UTC of a time in Viet Nam.</summary>
    public static DateTime Instant(string local) =>
        DateTime.SpecifyKind(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).AddHours(-7), DateTimeKind.Utc);
}
