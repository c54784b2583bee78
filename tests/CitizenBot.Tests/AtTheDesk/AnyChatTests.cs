using System.Text.Json;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Tests.Transcripts;
using CsCheck;

namespace CitizenBot.Tests.AtTheDesk;

/// <summary>Whatever people type and press, in any order: the desk never throws, always answers, and loses no word.</summary>
public sealed class AnyChatTests
{
    private static readonly string[] Words =
    [
        "/start", "alo", "nop don", "toi muon khieu nai vu thu hoi dat", "cống vỡ trước trường tiểu học", "hủy", "huy", "quay lại", "quay laj", "trợ giúp", "tra cứu",
        "gặp cán bộ", "dữ liệu của tôi", "english please", "tiếng Việt", "xong", "bỏ qua", "đúng", "không", "dạ", "1", "2", "3", "0", "99", "kp5 duong hung vuong",
        "412/QĐ-UBND ngày 10-8-26", "20/11", "31/2", "Nguyễn Thị Mẫu", "0912 345 678", "482915", "482951", "KT-CB6J5-W", "kt cb6j5 8", "gửi đơn", "/viec", "/hoso", "/huy", "/quaylai",
        "chay nha roi cuu voi", "đồ ngu", "(sticker)", "(voice)", "(photo)", "(spaces)", "(photo, caption \"cong vo, trả lại đất\")", "(album of 2 photos)", "(late part of the album)", "(3 photos)", "(document \"a.pdf\")", "(voice, 2 minutes)", "(voice, 14 minutes)", "(video)",
        "(file of 25 MB \"a.pdf\")", "(file of 0 bytes \"a.jpg\")", "(location 10.7794,105.9396)", "(location 10.0,106.5)", "(forwarded: họp lúc tám giờ sáng mai)", "(late: Tôi kể thêm một chuyện)", "(late: hủy)", "(edit of the last message: sửa lại 15/8)",
        "bỏ bớt", "sửa trong đơn", ".", "?", "\ud83d\ude00", "\u200f\u202e", "a\ud800b", "{caseCode}", "Công nhận một phần, trả lại 80 m2.",
    ];

    private static readonly string[] Links = ["", "new", "new-kp5-dat-dai", "case-KT-CB6J5-W", "inv-fortruongkinhte", "inv-x", "join-abc", "../.."];

    private static readonly int[] Pauses = [0, 0, 0, 0, 1, 45, 1500, 60 * 24 * 40];

    /// <summary>One step: what is done, a number that picks a button, minutes that pass.</summary>
    private static readonly Gen<(int What, int Which, int Minutes)> Step = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 9999], Gen.Int[0, 7].Select(at => Pauses[at]));

    [Fact]
    public void AnySequence_NeverThrows_AndAlwaysAnswers() =>
        Step.List[1, 40].Sample(steps =>
        {
            var world = new World();
            world.Chat("official").OfficialId = "truong-kinh-te";
            foreach (var step in steps)
            {
                var chat = world.Chat(step.Which % 5 == 0 ? "official" : "citizen");
                var heard = Do(world, chat, step);
                var isEdit = step.What < 60 && Words[step.Which % Words.Length].StartsWith("(edit", StringComparison.Ordinal);
                Assert.True(isEdit || heard.Any(message => message.Chat == chat.Name), $"Nothing was said after step {step}.");
                Assert.All(heard, message => Assert.DoesNotContain("{", message.Spoken.Text.Replace("{caseCode}", "", StringComparison.Ordinal), StringComparison.Ordinal));
            }
        }, iter: 200, print: Print);

    [Fact]
    public void WhatIsTypedInADraft_IsNeverLost_UntilThePersonSendsOrDeletesIt() =>
        Step.List[1, 40].Sample(steps =>
        {
            var world = new World();
            var chat = world.Chat("citizen");
            world.Type(chat, "toi muon khieu nai vu thu hoi dat");
            var typed = new List<(string Sheet, string Words)>();
            foreach (var step in steps)
            {
                var draft = Drafts(World.StateOf(chat)).Find(sheet => sheet.Id == World.StateOf(chat).Active?.Id);
                if (step.What < 20 && draft is not null)
                {
                    // Words that no rule and no button can mean: they must be somewhere, whatever question was open.
                    var words = $"Chuyện thứ {typed.Count} về con hẻm sau nhà";
                    typed.Add((draft.Id, words));
                    world.Type(chat, words);
                }
                else
                {
                    Do(world, chat, step);
                }

                var state = World.StateOf(chat);
                var kept = JsonSerializer.Serialize(state, Readable);
                var lost = typed.Where(one => Drafts(state).Exists(sheet => sheet.Id == one.Sheet) && !kept.Contains(one.Words, StringComparison.Ordinal));
                Assert.Empty(lost);
            }
        }, iter: 200, print: Print);

    [Fact]
    public void FilesOfADraft_AreNeverLost_UntilThePersonSendsDeletesOrTakesThemOut() =>
        Step.List[1, 40].Sample(steps =>
        {
            var world = new World();
            var chat = world.Chat("citizen");
            world.Type(chat, "toi muon khieu nai vu thu hoi dat");
            var sent = new List<(string Sheet, string Handle)>();
            foreach (var step in steps)
            {
                var before = World.StateOf(chat);
                if (step.What < 25 && before.Active is { Dialog: "file-petition" } draft && before.Question is null)
                {
                    world.Type(chat, step.Which % 2 == 0 ? "(photo)" : "(album of 3 photos)");
                    sent.Add((draft.Id, world.LastHandle));
                }
                else
                {
                    Do(world, chat, step);
                }

                var state = World.StateOf(chat);
                var lost = sent.Where(one => Drafts(state).Find(sheet => sheet.Id == one.Sheet) is { } sheet
                    && !sheet.Answers.Concat(sheet.Replaced).Any(answer => answer.Reply.Files.Any(file => file.Handle == one.Handle)));
                Assert.Empty(lost);
            }
        }, iter: 100, print: Print);

    [Fact]
    public void StateOfAnotherRelease_IsRead_WithMembersMissingOrUnknown()
    {
        var world = new World();
        var chat = world.Chat("citizen");
        chat.State = """{"Locale":"vi","SomethingNew":{"A":1},"Active":{"Id":"x","Dialog":"a-dialog-of-tomorrow","StartedAt":"2026-11-25T00:00:00Z","TouchedAt":"2026-11-25T00:00:00Z"}}""";

        var heard = world.Type(chat, "1");

        Assert.NotEmpty(heard);
        Assert.Null(World.StateOf(chat).Active);
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static List<CitizenBot.Conversation.Answers.AnswerSheet> Drafts(ChatState state) =>
        [.. state.Parked, .. new[] { state.Active, state.Waiting }.Where(sheet => sheet?.Dialog == "file-petition").Select(sheet => sheet!)];

    private static IReadOnlyList<Heard> Do(World world, WorldChat chat, (int What, int Which, int Minutes) step)
    {
        world.Now = world.Now.AddMinutes(step.Minutes);
        return step.What switch
        {
            < 60 => world.Type(chat, Words[step.Which % Words.Length]),
            < 95 when chat.Buttons.Count > 0 => world.Press(chat, chat.Buttons[^(1 + (step.What < 85 ? step.Which % Math.Min(6, chat.Buttons.Count) : step.Which % chat.Buttons.Count))]),
            _ => world.Follow(chat, Links[step.Which % Links.Length]),
        };
    }

    private static string Print(List<(int What, int Which, int Minutes)> steps) =>
        string.Join("\n", steps.Select(step => $"{step.Minutes} min; {(step.What < 60 ? Words[step.Which % Words.Length] : step.What < 95 ? $"press {step.Which}" : Links[step.Which % Links.Length])}"));
}
