using CitizenBot.IntegrationTests.Host;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.IntegrationTests.Kinds;

/// <summary>What differs from kind to kind on the way of a petition to its end; buttons stand in brackets.</summary>
/// <param name="Filing">What the citizen says from the first word to the review.</param>
/// <param name="Responsible">Who has the case once it is where it belongs.</param>
/// <param name="Signer">Who records the signed paper; null where none is needed.</param>
/// <param name="Verifier">Who verifies, and how the responsible official calls them.</param>
/// <param name="Urger">Who urges.</param>
/// <param name="Decider">Who records the result.</param>
/// <param name="Result">The outcome and what else is asked before the summary.</param>
internal sealed record KindPath(
    IReadOnlyList<string> Filing,
    string Responsible,
    string? Signer,
    (string Id, string Called) Verifier,
    string Urger,
    string Decider,
    IReadOnlyList<string> Result)
{
    /// <summary>The field is nobody's: the desk receives it, and its head gives it to whom it belongs.</summary>
    public bool FromTheDesk { get; init; }

    /// <summary>Read by code and PIN only, its petitioner known to nobody without a second official.</summary>
    public bool Sealed { get; init; }

    /// <summary>Whether there is a decision to be sent, carried out and closed, or the answer itself is the end.</summary>
    public bool HasDecision => Signer is not null;

    public static KindPath Of(PetitionKind kind, bool onTelegram) => kind switch
    {
        PetitionKind.Complaint => new(
            [.. Walks.ComplaintToTheStory, .. Walks.ComplaintFromTheStory],
            "truong-kinh-te", "tiep-nhan", ("dia-chinh", "cán bộ địa chính"), "pho-chu-tich", "chu-tich", ["[Đúng một phần]", "655/QĐ-UBND", "[Hôm nay]"]),
        PetitionKind.Denunciation => new(
            [
                "tôi muốn tố cáo", "[Đã đọc, tiếp tục]", "[Đúng, tố cáo]", onTelegram ? "[Tiếp tục ở đây]" : "[Tiếp tục]", "[Ghi tên, giữ kín]",
                "ông Lê Văn Ví Dụ, cán bộ địa chính phường", "[Đúng]", "Ông ấy đòi tiền.", "[Xong]", "[Không có]",
                "Nguyễn Thị Mẫu", "kp5", "0912 345 678, sau 19 giờ", "[Không]", "[Có, báo cho tôi]",
            ],
            "pho-chu-tich", "pho-chu-tich", ("chanh-van-phong", "chánh văn phòng"), "chu-tich", "chu-tich", ["[Đúng một phần]", "20/KL-UBND", "[Hôm nay]"])
        { Sealed = true },
        PetitionKind.Proposal => new(
            [
                "tôi muốn kiến nghị mở lớp dạy bơi cho trẻ em", "[Đã đọc, tiếp tục]", "[Đúng, kiến nghị]", "[Không rõ]", "khu phố 2", "[Đúng]",
                "[Xong]", "[Không có]", "[Để lại]", "Nguyễn Thị Mẫu", "[Bỏ qua]", "0912 345 678", "[Có, báo cho tôi]",
            ],
            "truong-van-hoa", null, ("giam-doc-hcc", "8"), "pho-chu-tich", "pho-chu-tich", ["[Đã trả lời]", "310/UBND", "[Hôm nay]"])
        { FromTheDesk = true },
        _ => new([.. Walks.Feedback.SkipLast(1)], "ha-tang-do-thi", null, ("dia-chinh", "cán bộ địa chính"), "pho-chu-tich", "ha-tang-do-thi", ["[Đã làm xong]", "[Không có số]"]),
    };
}
