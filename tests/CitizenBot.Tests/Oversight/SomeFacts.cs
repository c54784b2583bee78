using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Oversight;
using CsCheck;

namespace CitizenBot.Tests.Oversight;

/// <summary>Facts as they may come: any mixture of kinds, units, days and ends.</summary>
internal static class SomeFacts
{
    /// <summary>The Monday on which the tests look back at the week of 14 December 2026.</summary>
    public static DateOnly Today { get; } = new(2026, 12, 21);

    public static ReportPeriod Week { get; } = new(ReportSpan.Week, new DateOnly(2026, 12, 14));

    private static readonly DateOnly First = new(2026, 10, 1);

    private static readonly Gen<LimitFact> Limit =
        from start in Gen.Int[0, 90]
        from ended in Gen.Int[-1, 90]
        from resting in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        select new LimitFact(ClockPurpose.Resolve, First.AddDays(start), ended < 0 ? null : First.AddDays(ended), resting);

    private static readonly Gen<CaseFact> One =
        from number in Gen.Int[0, 999_999]
        from kind in Gen.Enum<PetitionKind>()
        from hidden in Gen.Bool
        from unit in Pick<string?>("kp1", "kp2", "kp3", "kp4", null)
        from field in Pick<string?>("dat-dai", "moi-truong", "ha-tang", null)
        from department in Pick<string?>("kinh-te", "van-hoa", null)
        from filed in Gen.Int[0, 85]
        from open in Gen.Int[0, 60]
        from end in Gen.Enum<CaseEnd>()
        from inTime in Pick<bool?>(true, false, null)
        from rating in Pick<int?>(1, 2, 3, null)
        from limits in Limit.Array[0, 3]
        let isOpen = open > 50
        select new CaseFact
        {
            Code = $"KT-{number:D6}",
            Kind = kind,
            Hidden = hidden && kind == PetitionKind.Denunciation,
            UnitId = unit,
            FieldId = field,
            DepartmentId = department,
            OfficialId = department is null ? "chu-tich" : "truong-" + department,
            FiledOn = First.AddDays(filed),
            EndedOn = isOpen ? null : First.AddDays(filed + open),
            End = isOpen ? null : end,
            InTime = isOpen ? null : inTime,
            Rating = isOpen ? null : rating,
            Limits = limits,
        };

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    public static Gen<CaseFact[]> Many { get; } = One.Array[0, 60];

    /// <summary>A case that is open and late since a day.</summary>
    public static CaseFact Late(string code, DateOnly due, bool hidden = false, string? department = "kinh-te") => new()
    {
        Code = code,
        Kind = hidden ? PetitionKind.Denunciation : PetitionKind.Complaint,
        Hidden = hidden,
        DepartmentId = department,
        OfficialId = department is null ? "chu-tich" : null,
        FiledOn = due.AddDays(-10),
        Limits = [new(ClockPurpose.Resolve, due)],
    };
}
