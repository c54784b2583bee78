using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Tests.Offices;

/// <summary>Both delivered offices load without a fault, and say what their comments promise.</summary>
public sealed class SampleOfficesTests
{
    [Theory]
    [InlineData("phuong-kien-tuong.yaml")]
    [InlineData("thi-xa-kien-tuong-2022.yaml")]
    public void Load_OfADeliveredFile_FindsNoFault(string fileName)
    {
        var result = OfficeFile.Load(SampleOffices.Text(fileName), fileName);

        Assert.Empty(result is OfficeFileResult.Faulty faulty ? faulty.Faults.Select(fault => fault.ToString()) : []);
    }

    [Fact]
    public void Town_HasThreeWardsAndFiveCommunes()
    {
        Assert.Equal(3, SampleOffices.Town.Units.Count(unit => unit.Kind == "phuong"));
        Assert.Equal(
            ["Xã Bình Hiệp", "Xã Bình Tân", "Xã Thạnh Hưng", "Xã Thạnh Trị", "Xã Tuyên Thạnh"],
            SampleOffices.Town.Units.Where(unit => unit.Kind == "xa").Select(unit => unit.Name.Vi));
        Assert.Equal(new DateOnly(2025, 6, 30), SampleOffices.Town.Until);
    }

    [Theory]
    [InlineData("dat-dai", PetitionKind.Complaint, "truong-kinh-te", RoutingReason.Assigned)]
    [InlineData("moi-truong", PetitionKind.Feedback, "ha-tang-do-thi", RoutingReason.Assigned)]
    [InlineData("an-ninh", PetitionKind.Feedback, "tiep-nhan", RoutingReason.Receiver)]
    [InlineData(null, PetitionKind.Proposal, "tiep-nhan", RoutingReason.Receiver)]
    [InlineData("dat-dai", PetitionKind.Denunciation, "pho-chu-tich", RoutingReason.Assigned)]
    public void Responsible_InTheWard_IsWhomTheTableNames(string? field, PetitionKind kind, string official, RoutingReason reason) =>
        Assert.Equal(new Routing(official, reason), SampleOffices.Ward.Responsible("kp5", field, kind));

    [Fact]
    public void Responsible_WhenARowNamesTheCommune_PrefersItToTheWholeTown()
    {
        Assert.Equal("chu-tich-phuong-1", SampleOffices.Town.Responsible("phuong-1", "ha-tang", PetitionKind.Feedback).OfficialId);
        Assert.Equal("truong-do-thi", SampleOffices.Town.Responsible("phuong-1", "ha-tang", PetitionKind.Complaint).OfficialId);
    }

    [Fact]
    public void Chain_OfTheReceptionDesk_EndsAtTheProvince() =>
        Assert.Equal(["chanh-van-phong", "chu-tich", "chu-tich-tinh"], SampleOffices.Ward.Chain("tiep-nhan").Select(official => official.Id));
}
