using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;
using CsCheck;

namespace CitizenBot.Tests.Offices;

/// <summary>Whatever the tree of an office and its table: a case never reaches the accused, nor anyone under them.</summary>
public sealed class OfficeRoutingTests
{
    private static readonly string[] UnitIds = ["u0", "u1", "u2"];
    private static readonly string[] FieldIds = ["f0", "f1"];

    /// <summary>Official 0 heads the office, each other one stands under an earlier one; "top" is outside, above the head.</summary>
    private static readonly Gen<Office> AnyOffice =
        from superiors in Gen.Int[0, 1_000].Array[1, 9]
        from receiver in Gen.Int[0, 1_000]
        from rows in Gen.Select(Gen.Int[-1, 2], Gen.Int[-1, 1], Gen.Int[-1, 3], Gen.Int[0, 1_000]).Array[0, 8]
        from hasTaker in Gen.Bool
        select Build(superiors, receiver, rows, hasTaker);

    [Fact]
    public void Responsible_InAnyOffice_IsNeverTheAccusedNorUnderThem() =>
        Gen.Select(AnyOffice, Gen.Int[0, 1_000].Array[1, 3], Gen.Int[-1, 2], Gen.Int[-1, 1]).Sample((office, picks, unit, field) =>
        {
            string[] accused = [.. picks.Select(pick => office.Officials[pick % office.Officials.Count].Id).Distinct()];

            var routing = office.Responsible(unit < 0 ? null : UnitIds[unit], field < 0 ? null : FieldIds[field], PetitionKind.Denunciation, accused);

            return routing.OfficialId is null
                ? routing.Reason == RoutingReason.SuperiorOffice
                : !accused.Any(id => office.IsOrIsUnder(routing.OfficialId, id));
        });

    [Fact]
    public void Responsible_WithNobodyAccused_IsARowThatFitsOrTheReceiver() =>
        Gen.Select(AnyOffice, Gen.Int[0, 2], Gen.Int[0, 1], Gen.Enum<PetitionKind>()).Sample((office, unit, field, kind) =>
        {
            var routing = office.Responsible(UnitIds[unit], FieldIds[field], kind);
            var fitting = office.Responsibilities.Where(row =>
                (row.UnitId ?? UnitIds[unit]) == UnitIds[unit] && (row.FieldId ?? FieldIds[field]) == FieldIds[field] && (row.Kind ?? kind) == kind);

            return routing.Reason == RoutingReason.Assigned
                ? fitting.Any(row => row.OfficialId == routing.OfficialId)
                : routing == new Routing(office.ReceiverId, RoutingReason.Receiver) && !fitting.Any();
        });

    [Theory]
    [InlineData("chu-tich", "ban-tiep-dan-tinh", RoutingReason.SuperiorOffice)]
    [InlineData("chu-tich-tinh", null, RoutingReason.SuperiorOffice)]
    [InlineData("pho-chu-tich", "chu-tich", RoutingReason.Assigned)]
    [InlineData("dia-chinh", "pho-chu-tich", RoutingReason.Assigned)]
    public void Responsible_ForADenunciation_ClimbsPastTheAccused(string accused, string? official, RoutingReason reason) =>
        Assert.Equal(new Routing(official, reason), SampleOffices.Ward.Responsible("kp1", "dat-dai", PetitionKind.Denunciation, accused));

    [Fact]
    public void Responsible_WhenTheReceiverIsUnderTheAccused_IsTheSuperiorAboveThem()
    {
        var bare = SampleOffices.Ward with { Responsibilities = [] };

        Assert.Equal(new Routing("chu-tich", RoutingReason.AboveAccused), bare.Responsible(null, null, PetitionKind.Denunciation, "chanh-van-phong"));
    }

    private static Office Build(int[] superiors, int receiver, (int Unit, int Field, int Kind, int Official)[] rows, bool hasTaker)
    {
        List<Official> officials =
        [
            Person("o0", "top", outside: false),
            .. superiors.Select((pick, i) => Person($"o{i + 1}", $"o{pick % (i + 1)}", outside: false)),
            Person("top", null, outside: true),
            Person("taker", "top", outside: true),
        ];
        var inside = officials.Count - 2;
        return SampleOffices.Ward with
        {
            HeadId = "o0",
            ReceiverId = $"o{receiver % inside}",
            Officials = officials,
            Superior = new(new("Tỉnh", "Province"), hasTaker ? "taker" : null),
            Units = [.. UnitIds.Select(id => new Unit(id, new(id, id), "ap", null, [], [], [], null, null))],
            Fields = [.. FieldIds.Select(id => new Field(id, new(id, id), []))],
            Responsibilities =
            [
                .. rows.Select(row => new Responsibility(
                    row.Unit < 0 ? null : UnitIds[row.Unit],
                    row.Field < 0 ? null : FieldIds[row.Field],
                    row.Kind < 0 ? null : (PetitionKind)row.Kind,
                    $"o{row.Official % inside}")),
            ],
        };
    }

    private static Official Person(string id, string? superior, bool outside) =>
        new(id, new(id, id), null, superior, null, [], new HashSet<OfficialRole>(), outside);
}
