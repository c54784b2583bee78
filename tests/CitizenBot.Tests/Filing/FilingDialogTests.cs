using CitizenBot.Conversation;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Tests.Filing;

/// <summary>What the filing dialog asks, understands and makes of it, kind by kind.</summary>
public sealed class FilingDialogTests
{
    [Fact]
    public void Complaint_HasAllThatTheLawAsksOfIt()
    {
        var petition = Walks.ComplaintToReview().Say("gửi đơn").Petition;

        Assert.Equal(PetitionKind.Complaint, petition.Kind);
        Assert.Equal(new ChallengedDecision("412/QĐ-UBND", new DateOnly(2026, 8, 10), DecisionSigner.CommuneChairman), petition.Decision);
        Assert.Equal(new DateOnly(2026, 8, 15), petition.ReceivedOn);
        Assert.Equal("thang 9 toi nam vien 3 tuan, co giay ra vien", petition.LateReason);
        Assert.Equal(3, petition.Content.Count);
        Assert.Equal("kp5", petition.Place.UnitId);
        Assert.Equal("dat-dai", petition.FieldId);
        Assert.Equal("0912345678", petition.Identity!.Phone);
        Assert.True(petition.NoticesConsent);
        Assert.Contains("window-passed", petition.Warnings);
        Assert.Equal(FilingChat.Ward.PurposeNotice, petition.PurposeNotice!.Version);
    }

    [Fact]
    public void FirstSentence_IsTheFirstParagraph_UnlessItIsTakenOut()
    {
        var kept = Walks.ComplaintToReview().Say("gửi đơn").Petition;
        var chat = Walks.ComplaintToStory().Press("drop-first").Say("Phường lấy đất.", "xong", "trả đất").Press("none")
            .Say("Nguyễn Thị Mẫu", "kp5", "bỏ qua", "bỏ qua").Press("no").Press("alone").Say("gửi đơn");

        Assert.Equal(Walks.FirstWords, kept.Content[0].Text);
        Assert.Equal(["Phường lấy đất."], chat.Petition.Content.Select(paragraph => paragraph.Text));
        Assert.Equal(Walks.FirstWords, chat.Sheet.Find("first-words")!.Reply.Text);
    }

    [Theory]
    [InlineData("6", "wanted/what")]
    [InlineData("5", "story/told")]
    [InlineData("7", "evidence/files")]
    public void LineOfOneQuestion_IsAskedAtOnce_WithItsOldWords(string line, string question)
    {
        Walks.ComplaintToReview().Say(line).Asks(question);
    }

    [Theory]
    [InlineData("1", "kind/which")]
    [InlineData("2", "field/guess")]
    [InlineData("3", "decision/number")]
    [InlineData("4", "decision/late")]
    [InlineData("8", "person/name")]
    public void LineOfSeveralQuestions_IsAskedAgain_OnlyWhenWanted(string line, string question)
    {
        var chat = Walks.ComplaintToReview().Say(line).Asks("review/keep");

        chat.Press("keep").Asks("review/act");
        chat.Say(line).Press("again").Asks(question);
    }

    [Fact]
    public void Edit_SaysSo_AndKeepsEveryOtherLine()
    {
        var chat = Walks.ComplaintToReview().Say("6").Say("Hủy quyết định 412");

        Assert.StartsWith("Đã sửa dòng 6, các dòng khác giữ nguyên. ↵ ", chat.Bot, StringComparison.Ordinal);
        var petition = chat.Say("gửi đơn").Petition;
        Assert.Equal("Hủy quyết định 412", petition.Wanted);
        Assert.Equal(3, petition.Content.Count);
    }

    [Fact]
    public void KeepAsItWas_BringsTheOldWordsBack_AlsoAfterASecondEdit()
    {
        var chat = Walks.ComplaintToReview().Say("6", "Hủy quyết định 412", "6").Press("keep");

        Assert.StartsWith("Dòng 6 giữ như cũ. ↵ ", chat.Bot, StringComparison.Ordinal);
        Assert.Equal("Hủy quyết định 412", chat.Say("gửi đơn").Petition.Wanted);
    }

    [Theory]
    [InlineData("ừ")]
    [InlineData("dạ")]
    [InlineData("ok")]
    [InlineData("đồng ý")]
    [InlineData("99")]
    public void Review_IsNotSentByAnythingLess(string words)
    {
        Walks.ComplaintToReview().Say(words).Asks("review/act");
    }

    [Fact]
    public void NinetyDaysNearlyOver_IsSaidWithTheSafeDate_AndBlocksNothing()
    {
        var chat = new FilingChat().Press("read").Press("complaint").Press("dat-dai").Say("bỏ qua", "412/QĐ-UBND, 30/08/2026", "chủ tịch phường", "2/9").Asks("decision/times");

        Assert.StartsWith(
            "Ngày 02/09/2026 ạ. Để chắc chắn, ông/bà nên gửi trước thứ Ba, 01/12/2026 - còn 6 ngày (Điều 9 Luật Khiếu nại, thường là 90 ngày). ↵ ",
            chat.Bot,
            StringComparison.Ordinal);
    }

    [Fact]
    public void WrongDateOfReceipt_IsCorrected_WithoutStartingOver()
    {
        var chat = new FilingChat().Press("read").Press("complaint").Press("dat-dai").Say("bỏ qua", "412/QĐ-UBND, 10/08/2026", "chủ tịch phường", "15/8")
            .Press("fix-date").Asks("decision/received").Say("15/10").Asks("decision/times");

        Assert.Contains(chat.Sheet.Replaced, answer => answer.Reply.Text == "15/8");
    }

    [Fact]
    public void AnotherSigner_IsWarnedOf_AndMayStillFileHere()
    {
        var chat = new FilingChat().Press("read").Press("complaint").Press("dat-dai").Say("bỏ qua", "412/QĐ-UBND, 10/08/2026", "chủ tịch tỉnh").Asks("decision/where");

        Assert.Contains("Quyết định do Chủ tịch UBND tỉnh ký thì thường do nơi đó giải quyết lần đầu (Điều 7 Luật Khiếu nại).", chat.Bot, StringComparison.Ordinal);
        chat.Press("show").Press("here").Asks("decision/received");
    }

    [Theory]
    [InlineData("QĐ 412/QĐ-UBND ngày 10-8-26", "412/QĐ-UBND", "2026-08-10")]
    [InlineData("123/QĐ-UBND, 10/08/2026", "123/QĐ-UBND", "2026-08-10")]
    [InlineData("so 88 ngay 3/9/2026", "88", "2026-09-03")]
    [InlineData("55/2026/QĐ-UBND", "55/2026/QĐ-UBND", null)]
    [InlineData("12/TB-UBND", "12/TB-UBND", null)]
    public void DecisionNumberAndDate_AreReadFromOneMessage(string text, string number, string? date)
    {
        var chat = new FilingChat().Press("read").Press("complaint").Press("dat-dai").Say("bỏ qua", text);

        chat.Asks(date is null ? "decision/date" : "decision/signer");
        Assert.Contains($"Số {number}", chat.Bot, StringComparison.Ordinal);
    }

    [Fact]
    public void KindChangedMidway_KeepsWhatBothKindsAsk()
    {
        var chat = Walks.FeedbackToReview().Say("1").Press("again").Say("khiếu nại").Asks("decision/number");

        var petition = chat.Press("no-paper").Say("ubnd phường", "hôm qua").Press("first").Say("sửa cống", "Nguyễn Thị Mẫu", "kp3", "bỏ qua", "bỏ qua").Press("alone").Say("gửi đơn").Petition;

        Assert.Equal(PetitionKind.Complaint, petition.Kind);
        Assert.Equal("kp3", petition.Place.UnitId);
        Assert.Equal("cong vo truoc truong, xe te hoai", petition.Content.Single().Text);
    }

    [Fact]
    public void ComplaintTurnedIntoFeedback_StillCarriesWhatWasWanted()
    {
        var chat = Walks.ComplaintToReview().Say("1").Press("again").Press("feedback").Press("no").Asks("review/act");

        var petition = chat.Say("gửi đơn").Petition;

        Assert.Equal("trả lại đất", petition.Wanted);
        Assert.Null(petition.Decision);
        Assert.Equal("412/QĐ-UBND", chat.Sheet.Find("decision/number")!.Reply.Text!.Split(' ')[1]);
    }

    [Fact]
    public void Denunciation_WithAName_HasWhoWhatAndASafeContact()
    {
        var petition = Walks.DenunciationToReview(named: true).Say("gửi đơn").Petition;

        Assert.Equal(new Accused("ông Lê Văn Ví Dụ, cán bộ địa chính phường", AtThisOffice.Yes, false), petition.Accused);
        Assert.Equal("gọi 0912345678 sau 20:00", petition.Identity!.SafeContact);
        Assert.False(petition.Anonymous);
        Assert.False(petition.NoticesConsent);
    }

    [Fact]
    public void Denunciation_WithoutAName_AsksForNone()
    {
        var chat = Walks.DenunciationToReview(named: false).Say("gửi đơn");

        Assert.True(chat.Petition.Anonymous);
        Assert.Null(chat.Petition.Identity);
        Assert.DoesNotContain(chat.Sheet.Answers, answer => answer.Name.StartsWith("person/", StringComparison.Ordinal));
    }

    [Fact]
    public void Denunciation_OfTheHead_GoesUp()
    {
        var chat = Walks.DenunciationToName().Press("named").Say("Chủ tịch UBND phường Kiến Tường").Press("yes").Asks("accused/head").Press("yes");

        Assert.StartsWith("Người đứng đầu cơ quan này không tự xét đơn về mình. Đơn sẽ chuyển lên ", chat.Bot, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7 ho", "7 hộ ạ. Đơn tính theo người ký tên, không theo hộ. Sẽ có mấy người cùng ký? [Đúng 7 người] [Số khác]")]
    [InlineData("4000", "Tôi đọc là 4.000 người, đúng không ạ? [Đúng] [Số khác]")]
    [InlineData("0", "Tôi đọc là 0 người, đúng không ạ? [Đúng] [Số khác]")]
    [InlineData("1", "Tôi đọc là 1 người, đúng không ạ? [Đúng] [Số khác]")]
    [InlineData("12", "12 người thì có thể cử thêm, nhưng không quá 5 người đại diện, chọn trong chính những người đứng đơn (Điều 29 Luật Tiếp công dân). Ai đại diện ạ? [Tôi đại diện] [Người khác] [Tôi và 1 người nữa] [Tôi và mấy người nữa]")]
    [InlineData("3", "3 người thì nên cử 1 người đại diện, chọn trong chính những người đứng đơn. Ai đại diện ạ? [Tôi đại diện] [Người khác]")]
    public void PeopleWhoFileTogether_AreCountedAsPeople(string said, string bot)
    {
        Assert.Equal(bot, Walks.ComplaintToJoint().Press("several").Say(said).Bot);
    }

    [Fact]
    public void JointPetition_NamesRepresentativesAndHowTheListComes()
    {
        var petition = Walks.ComplaintToJoint().Press("several").Say("7 ho", "7", "toi va chi Hoa", "Trần Thị Hoa, kp5, 0912 000 111").Press("at-signing").Press("continue").Say("gửi đơn").Petition;

        Assert.Equal(7, petition.PeopleCount);
        Assert.True(petition.Joint!.SelfRepresents);
        Assert.Equal(new Identity("Trần Thị Hoa", "kp5", "0912000111"), petition.Joint.Representatives.Single());
        Assert.Equal(PeopleList.AtSigning, petition.Joint.List);
    }

    [Fact]
    public void UnknownKind_IsFoundByTwoQuestions_AndMayBeOverruled()
    {
        var chat = new FilingChat("toi khong biet viec nay la loai don gi").Press("read").Say("không chắc", "co, bien ban phat").Press("review").Asks("kind/found");

        Assert.Contains("gần với khiếu nại", chat.Bot, StringComparison.Ordinal);
        chat.Press("other").Press("proposal").Asks("field/which");
    }

    [Theory]
    [InlineData("no", "wrongdoer", "denunciation")]
    [InlineData("no", "fix", "feedback")]
    [InlineData("no", "suggest", "proposal")]
    [InlineData("yes", "punish", "denunciation")]
    public void TwoAnswers_FindTheKind(string harmed, string then, string kind)
    {
        new FilingChat().Press("read").Press("help").Press(harmed).Press(then).Press(kind);
    }

    [Fact]
    public void SharedPosition_IsSaidBackAsItsQuarter()
    {
        var chat = new FilingChat("cong vo").Press("read").Say("đúng").Press("ha-tang").Send(reply => reply with { Location = new GeoPoint(10.7794, 105.9396) });

        Assert.Equal("Vị trí này thuộc Khu phố 3, phường Kiến Tường. Đúng chưa ạ? [Đúng] [Nơi khác]", chat.Bot);
    }

    [Fact]
    public void EnglishWords_AreKept_AndVietnameseIsAskedFor()
    {
        var chat = Walks.ComplaintToStory().Say("Họ lấy đất.", "xong", "cancel the decision").Asks("wanted/in-vietnamese").Press("add").Say("hủy quyết định").Asks("evidence/files");

        Assert.Equal("cancel the decision", chat.Sheet.Find("wanted/what")!.Reply.Text);
    }

    [Fact]
    public void Back_GoesOneQuestionBack_AndLosesNothing()
    {
        var chat = Walks.ComplaintToStory().Back().Asks("decision/times").Back().Asks("decision/late").Back().Asks("decision/received");

        Assert.Contains(chat.Sheet.Replaced, answer => answer.Reply.Text?.Contains("nam vien", StringComparison.Ordinal) == true);
        chat.Say("15/8", "ốm").Press("first").Asks("story/told");
    }

    [Fact]
    public void IdNumber_IsNeverSaidBack()
    {
        var chat = Walks.ComplaintToStory().Say("Họ lấy đất.", "xong", "trả đất").Press("none").Say("Nguyễn Thị Mẫu", "kp5", "0912 345 678", "080190001234").Press("no").Press("alone").Press("all");

        Assert.DoesNotContain("080190001234", chat.Bot, StringComparison.Ordinal);
        Assert.Equal("080190001234", chat.Say("gửi đơn").Petition.Identity!.IdNumber);
    }
}
