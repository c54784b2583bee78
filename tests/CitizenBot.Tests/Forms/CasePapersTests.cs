using System.Text.Json;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Speaking.Papers;
using CitizenBot.Dialogs.Forms;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Tests.Forms;

/// <summary>What the papers are filled with: what was told, to the letter, and nothing else.</summary>
public sealed class CasePapersTests
{
    private static readonly DateTime Now = new(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Petitioners People = new(new Identity("Nguyễn Thị Mẫu", "khu phố 5", "0912345678", "079123456789", "gọi sau 20:00"), [new Identity("Trần Thị Hoa", "kp5")], [new Identity("Lê Văn Thử")]);

    [Theory]
    [InlineData(CasePapers.Petition)]
    [InlineData(CasePapers.Withdrawal)]
    [InlineData(CasePapers.WithdrawalPart)]
    [InlineData(CasePapers.Protection)]
    public void ADenunciation_NamesNobody_EvenWhenThePeopleAreHandedIn(string which)
    {
        var petition = Petition(PetitionKind.Denunciation) with { Accused = new Accused("ông Lê Văn Ví Dụ", AtThisOffice.Unknown, IsHead: false), Identity = People.Self };

        var paper = JsonSerializer.Serialize(CasePapers.For(Record(PetitionKind.Denunciation, 3), petition, People, which), Plain);

        Assert.All((string[])["Nguyễn Thị Mẫu", "khu phố 5", "0912345678", "079123456789", "gọi sau 20:00", "Trần Thị Hoa", "Lê Văn Thử"], name => Assert.DoesNotContain(name, paper, StringComparison.Ordinal));
    }

    [Fact]
    public void ARequestForProtection_HasTheFieldsOfTheLaw_AndGoesWithThePetitionOfWhoAskedForIt()
    {
        var petition = Petition(PetitionKind.Denunciation) with { Accused = new Accused("chủ tịch phường", AtThisOffice.Yes, IsHead: true), Identity = People.Self, Protection = true };
        var record = Record(PetitionKind.Denunciation, 1);

        Assert.Equal(["forms.title.denunciation", "forms.title.protection"], CasePapers.For(record, petition, null, CasePapers.Petition).Sheets.Select(sheet => sheet.Title.Key));
        Assert.Equal(["forms.title.denunciation"], CasePapers.For(record, petition with { Protection = false }, null, CasePapers.Petition).Sheets.Select(sheet => sheet.Title.Key));
        Assert.Equal(["forms.title.complaint"], CasePapers.For(Record(PetitionKind.Complaint, 1), petition, null, CasePapers.Protection).Sheets.Select(sheet => sheet.Title.Key));
        var sheet = Assert.Single(CasePapers.For(record, petition, People, CasePapers.Protection).Sheets);
        Assert.NotNull(sheet.PlaceAndDate);
        Assert.Equal("forms.to.superior", sheet.Addressee!.Key);
        Assert.Equal(
            ["forms.row.full-name", "forms.row.address", "forms.row.contact", "forms.row.case", "forms.heading.protected", "forms.heading.protection-reason", "forms.heading.protection-content"],
            sheet.Parts.Select(part => part switch { PaperPart.Row row => row.Label.Key, PaperPart.Heading heading => heading.Text.Key, _ => null }).OfType<string>());
        Assert.All(sheet.Parts.OfType<PaperPart.Table>().Single().Rows, row => Assert.All(row.Skip(1), Assert.Null));
        Assert.Null(Assert.Single(sheet.Signatures).Name);
    }

    [Fact]
    public void WithoutPeople_NoNameIsPrinted_WhateverThePetitionHolds()
    {
        var petition = Petition(PetitionKind.Complaint) with { Identity = People.Self, Joint = new JointFiling(3, People.Representatives, SelfRepresents: true, PeopleList.EnteredHere, People.Listed) };

        var paper = JsonSerializer.Serialize(CasePapers.For(Record(PetitionKind.Complaint, 3), petition, null, CasePapers.Petition), Plain);

        Assert.All((string[])["Nguyễn Thị Mẫu", "Trần Thị Hoa", "Lê Văn Thử", "0912345678"], name => Assert.DoesNotContain(name, paper, StringComparison.Ordinal));
    }

    [Fact]
    public void TheCitizensWords_StandToTheLetter()
    {
        const string Story = "kp5 **nói** đất công;\n  \"không ai mời\" 100% {caseCode}";

        var paper = CasePapers.For(Record(PetitionKind.Feedback, 1), Petition(PetitionKind.Feedback) with { Content = [new Paragraph(Story, Now)] }, null, CasePapers.Petition);

        Assert.Contains(paper.Sheets[0].Parts, part => part is PaperPart.Paragraph { Text.Said: Story });
    }

    [Fact]
    public void AJointPetition_HasThreePapers_AndARowForEachSigner()
    {
        var papers = CasePapers.For(Record(PetitionKind.Complaint, 7), Petition(PetitionKind.Complaint) with { Joint = new JointFiling(7, [], SelfRepresents: true, PeopleList.AtSigning) }, People, CasePapers.Petition);

        Assert.Equal(["forms.title.complaint", "forms.signers.title", "forms.representatives.title"], papers.Sheets.Select(sheet => sheet.Title.Key));
        Assert.Equal([7], papers.Sheets[1].Parts.OfType<PaperPart.Table>().Select(table => table.Rows.Count));
        Assert.Equal([2, 7], papers.Sheets[2].Parts.OfType<PaperPart.Table>().Select(table => table.Rows.Count));
    }

    [Fact]
    public void BeforeTheFiling_TheTwoPapersAreEmptyButForTheirRows()
    {
        var papers = CasePapers.Joint(3);

        Assert.Null(papers.Start);
        Assert.Equal([3, 1, 3], papers.Sheets.SelectMany(sheet => sheet.Parts).OfType<PaperPart.Table>().Select(table => table.Rows.Count));
        Assert.All(papers.Sheets.SelectMany(sheet => sheet.Parts).OfType<PaperPart.Table>().SelectMany(table => table.Rows), row => Assert.All(row.Skip(1), Assert.Null));
    }

    [Fact]
    public void ASlipInTheNumberOfSigners_PrintsNoBook() =>
        Assert.All(CasePapers.For(Record(PetitionKind.Complaint, 4000), Petition(PetitionKind.Complaint), null, CasePapers.Petition).Sheets.SelectMany(sheet => sheet.Parts).OfType<PaperPart.Table>(), table => Assert.InRange(table.Rows.Count, 1, 100));

    [Fact]
    public void ADenunciationOfTheHead_IsAddressedToTheOfficeAbove()
    {
        var petition = Petition(PetitionKind.Denunciation) with { Accused = new Accused("chủ tịch phường", AtThisOffice.Yes, IsHead: true) };

        Assert.Equal("forms.to.superior", CasePapers.For(Record(PetitionKind.Denunciation, 1), petition, null, CasePapers.Petition).Sheets[0].Addressee!.Key);
    }

    [Fact]
    public void WhatWaitsInTheOutbox_ComesBackAsItWas()
    {
        Enclosure paper = new Enclosure.Paper("x.pdf", CasePapers.For(Record(PetitionKind.Complaint, 2), Petition(PetitionKind.Complaint), People, CasePapers.Petition));

        var json = JsonSerializer.Serialize(paper);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Enclosure>(json)));
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static FilePetition Petition(PetitionKind kind) => new() { Kind = kind, Content = [new Paragraph("Việc đã xảy ra.", Now)] };

    private static CaseRecord Record(PetitionKind kind, int people) => new()
    {
        Code = "KT-7M4XP-3", Kind = kind, OfficeId = "x", Stage = CaseStage.Received, FiledAt = Now, FiledOn = new DateOnly(2026, 11, 25), ResponsibleSince = new DateOnly(2026, 11, 25),
        RoutingReason = default, Locale = "vi", Sealed = kind == PetitionKind.Denunciation, PeopleCount = people,
    };
}
