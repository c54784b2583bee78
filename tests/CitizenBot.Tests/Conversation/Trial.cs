using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Words;

namespace CitizenBot.Tests.Conversation;

/// <summary>A small dialog's files, the shipped general words, and replies of Wednesday 25/11/2026.</summary>
internal static class Trial
{
    public static readonly DateTime Now = new(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Today = new(2026, 11, 25);

    private const string Definition = """
        sections: [kind, place, received, story, wanted, person, confirm]
        draft-days: 7
        formerly: [witness]
        questions:
          kind: { kind: choice, choices: [complaint, denunciation, proposal, feedback] }
          field: { kind: choice, choices: [a, b, c, d, e, f, g, h, i, j] }
          place: { kind: place, choices: [share-location, skip] }
          received: { kind: date, choices: [today, yesterday, not-sure] }
          story: { kind: stories, choices: [done, drop-first] }
          evidence: { kind: stories, min: 0, choices: [done, none] }
          wanted: { kind: text, min: 3, max: 40 }
          person/name: { kind: name, min: 2 }
          person/phone: { kind: phone }
          households: { kind: number, min: 1, max: 5000 }
          confirm: { kind: final, choices: [send, edit, read-all, draft] }
        """;

    private const string Vietnamese = """
        kind:
          prompt: "Ông/bà muốn gửi gì?"
          choice:
            complaint: { label: "Đúng, khiếu nại", words: [khiếu nại, kn] }
            denunciation: { label: "Tố cáo" }
            proposal: { label: "Kiến nghị" }
            feedback: { label: "Phản ánh" }
        field:
          prompt: "Lĩnh vực nào?"
          choice:
            a: { label: "Đất đai" }
            b: { label: "Nhà ở" }
            c: { label: "Môi trường" }
            d: { label: "Giao thông" }
            e: { label: "Y tế" }
            f: { label: "Giáo dục" }
            g: { label: "An ninh" }
            h: { label: "Điện nước" }
            i: { label: "Chợ" }
            j: { label: "Khác" }
        place: { prompt: "Việc xảy ra ở đâu?" }
        received:
          prompt: "Ông/bà nhận ngày nào?"
          choice:
            not-sure: { label: "Không nhớ rõ" }
        story:
          prompt: "Xin kể việc đã xảy ra."
          choice:
            drop-first: { label: "Bỏ câu đầu" }
        evidence: { prompt: "Có giấy tờ không?" }
        wanted: { prompt: "Ông/bà mong gì?" }
        person:
          name: { prompt: "Xin cho biết họ và tên." }
          phone: { prompt: "Số điện thoại?" }
        households: { prompt: "Mấy hộ?" }
        agree: { prompt: "Đúng chưa ạ?" }
        confirm:
          prompt: "Xin xem lại."
          choice:
            send: { label: "Gửi đơn" }
            edit: { label: "Sửa một dòng" }
            read-all: { label: "Đọc toàn bộ" }
            draft: { label: "Lưu nháp" }
        """;

    private const string English = """
        kind:
          prompt: "What would you like to send?"
          choice:
            complaint: { label: "Yes, a complaint", words: [complaint] }
            denunciation: { label: "Denunciation" }
            proposal: { label: "Proposal" }
            feedback: { label: "Feedback" }
        field:
          prompt: "Which field?"
          choice:
            a: { label: "Land" }
            b: { label: "Housing" }
            c: { label: "Environment" }
            d: { label: "Traffic" }
            e: { label: "Health" }
            f: { label: "Schools" }
            g: { label: "Safety" }
            h: { label: "Power and water" }
            i: { label: "Market" }
            j: { label: "Other" }
        place: { prompt: "Where?" }
        received:
          prompt: "On which day?"
          choice:
            not-sure: { label: "I do not remember" }
        story:
          prompt: "Tell what happened."
          choice:
            drop-first: { label: "Drop the first line" }
        evidence: { prompt: "Any papers?" }
        wanted: { prompt: "What would you like?" }
        person:
          name: { prompt: "Your name?" }
          phone: { prompt: "Your phone?" }
        households: { prompt: "How many households?" }
        agree: { prompt: "Right?" }
        confirm:
          prompt: "Please check."
          choice:
            send: { label: "Send the petition" }
            edit: { label: "Change a line" }
            read-all: { label: "Read all" }
            draft: { label: "Keep as draft" }
        """;

    public static IReadOnlyList<(string Name, string Text)> Files { get; } =
    [
        .. Checkout.Dialogs().Where(file => file.Name.StartsWith("dialogs/common/", StringComparison.Ordinal) || file.Name == "dialogs/placeholders.yaml"),
        ("dialogs/trial/dialog.yaml", Definition),
        ("dialogs/trial/vi.yaml", Vietnamese),
        ("dialogs/trial/en.yaml", English),
    ];

    public static DialogCatalog Catalog { get; } = DialogCatalog.Load(Files);

    public static WordBook Words => Catalog.Words;

    public static Wording Wording { get; } = Wording.Load(Files);

    public static AnswerSheet Sheet() => new() { Id = "s1", Dialog = "trial", StartedAt = Now };

    /// <summary>A turn over an empty sheet, for making prompts.</summary>
    public static TurnContext Turn() => new(Sheet(), Catalog["trial"], null, Now);

    public static Reply Said(string text, string id = "m1") => new() { ActivityId = id, Text = text, ReceivedAt = Now, Today = Today };

    public static Reply Pressed(string question, string value, string label = "nút") =>
        Said(label) with { Question = question, SheetId = "s1", Choice = value };
}
