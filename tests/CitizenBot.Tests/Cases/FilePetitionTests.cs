using System.Text.Json;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Tests.Cases;

/// <summary>A petition survives storage as plain JSON, in the two parts that are sealed apart.</summary>
public sealed class FilePetitionTests
{
    public static TheoryData<string> Kinds => ["complaint", "denunciation", "feedback"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Json_WrittenAndReadBack_IsTheSame(string kind)
    {
        var json = JsonSerializer.Serialize(Petition(kind));

        var back = JsonSerializer.Deserialize<FilePetition>(json)!;

        Assert.Equal(json, JsonSerializer.Serialize(back));
        Assert.Equal(Petition(kind).Content, back.Content);
        Assert.Equal(Petition(kind).Identity, back.Identity);
        Assert.Equal(DateTimeKind.Utc, back.Content[0].ReceivedAt.Kind);
    }

    [Fact]
    public void Json_NamesKindsInWords() => Assert.Contains("\"Kind\":\"Complaint\"", JsonSerializer.Serialize(Sample.Complaint), StringComparison.Ordinal);

    [Fact]
    public void Json_OfARecordAndItsClocks_IsTheSameAfterReadingBack()
    {
        var json = JsonSerializer.Serialize(Sample.AcceptedComplaint());

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<CaseState>(json)));
    }

    [Fact]
    public void WithoutPeople_HoldsNoName_AndPeopleHoldsAllOfThem()
    {
        var matter = JsonSerializer.Serialize(Sample.Complaint.WithoutPeople());

        Assert.Null(Sample.Complaint.WithoutPeople().Identity);
        Assert.Empty(Sample.Complaint.WithoutPeople().Joint!.Representatives);
        Assert.Equal(3, Sample.Complaint.WithoutPeople().PeopleCount);
        Assert.DoesNotContain("0900000000", matter, StringComparison.Ordinal);
        Assert.Equal(["Nguyễn Thị Mẫu", "Trần Thị Hoa"], Sample.Complaint.People().Representatives.Prepend(Sample.Complaint.People().Self!).Select(person => person.FullName));
    }

    [Fact]
    public void ToString_OfAnythingACitizenWrote_TellsNothing() =>
        Assert.All(
            new object[] { Sample.Complaint, Sample.Complaint.Identity!, Sample.Complaint.Content[0], Sample.Complaint.Joint!, Sample.Complaint.People(), Sample.Denunciation.Accused! },
            value => Assert.Equal(value.GetType().Name, value.ToString()));

    private static FilePetition Petition(string kind) => kind switch
    {
        "complaint" => Sample.Complaint,
        "denunciation" => Sample.Denunciation,
        _ => Sample.Feedback,
    };
}
