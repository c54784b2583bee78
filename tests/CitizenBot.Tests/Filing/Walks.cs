namespace CitizenBot.Tests.Filing;

/// <summary>Conversations that several tests begin from.</summary>
internal static class Walks
{
    public const string FirstWords = "toi muon khieu nai vu thu hoi dat";

    /// <summary>A complaint about a land decision up to the story.</summary>
    public static FilingChat ComplaintToStory() => new FilingChat(FirstWords)
        .Press("read").Say("dung roi", "1", "kp5 duong hung vuong").Press("kp5")
        .Say("QĐ 412/QĐ-UBND ngày 10-8-26", "chủ tịch phường", "15/8", "thang 9 toi nam vien 3 tuan, co giay ra vien").Press("first");

    /// <summary>The same up to the question for company.</summary>
    public static FilingChat ComplaintToJoint() => ComplaintToStory()
        .Say("Phường thu hồi 120 m2 đất vườn của tôi để mở hẻm, nói là đất công.", "Nhà tôi có sổ từ 1998.", "xong", "trả lại đất", "sổ đỏ, giấy ra viện", "xong")
        .Say("Nguyễn Thị Mẫu", "12 Hùng Vương, khu phố 5", "0912 345 678", "bỏ qua").Press("yes");

    public static FilingChat ComplaintToReview() => ComplaintToJoint().Press("alone").Asks("review/act");

    /// <summary>A denunciation up to the choice to give a name.</summary>
    public static FilingChat DenunciationToName() => new FilingChat(start: new DateTime(2026, 12, 1, 13, 0, 0, DateTimeKind.Utc)).Press("read").Press("denunciation").Press("continue");

    public static FilingChat DenunciationToReview(bool named)
    {
        var chat = DenunciationToName().Press(named ? "named" : "anonymous")
            .Say("ông Lê Văn Ví Dụ, cán bộ địa chính phường").Press("yes").Say("Ông ấy đòi tiền mới nhận hồ sơ.", "Tôi thấy hai lần.", "xong").Press("none");
        if (named)
        {
            chat.Say("Nguyễn Thị Mẫu", "12 Hùng Vương", "gọi 0912345678 sau 20:00");
        }

        return chat.Press("no").Press("no").Asks("review/act");
    }

    public static FilingChat FeedbackToReview() => new FilingChat("cong vo truoc truong, xe te hoai", new DateTime(2026, 12, 2, 0, 30, 0, DateTimeKind.Utc))
        .Press("read").Say("đúng", "1", "le loi").Press("kp3").Say("xong").Press("none").Press("no").Press("yes").Asks("review/act");

    public static FilingChat ProposalToReview() => new FilingChat("toi kien nghi mo them den duong")
        .Press("read").Say("đúng").Press("ha-tang").Say("khu pho 7").Press("kp7").Say("Hẻm tối, xin thêm ba bóng đèn.", "xong").Press("none")
        .Press("yes").Say("Nguyễn Thị Mẫu", "bỏ qua", "0912 345 678").Press("no").Asks("review/act");
}
