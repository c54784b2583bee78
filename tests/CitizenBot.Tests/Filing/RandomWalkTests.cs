using CitizenBot.Conversation;
using CitizenBot.Petitions.Cases;
using CsCheck;

namespace CitizenBot.Tests.Filing;

/// <summary>Any way through the dialog: it never throws, comes to an end, and what it ends with is complete by law.</summary>
public sealed class RandomWalkTests
{
    private const int MostTurns = 250;

    private static readonly string[] Texts =
    [
        "", ".", "xong", "có", "không", "đúng", "dạ", "1", "2", "7", "7 ho", "0", "4000", "12", "tôi", "toi va chi Hoa", "kp5 duong hung vuong", "khu phố 3", "ngoài tỉnh",
        "QĐ 412/QĐ-UBND ngày 10-8-26", "15/8", "2/9", "31/2", "15/8/2027", "rằm tháng bảy", "hôm qua", "chủ tịch phường", "chủ tịch tỉnh", "sở tài nguyên",
        "Nguyễn Thị Mẫu", "Trần Thị Hoa, kp5, 0912 000 111", "0912 345 678", "12", "080190001234", "bỏ qua", "hủy", "quay lại", "khiếu nại", "tố cáo", "trả lại đất",
        "cancel the decision", "Phường thu hồi đất của tôi.", "ông A, chủ tịch phường", "line:kind:1", "send", "😀", "\u202Eabc\u0000", "a\nb\n\nc",
    ];

    private static readonly string?[] Beginnings = [null, "toi muon khieu nai vu thu hoi dat", "toi khong biet viec nay la loai don gi", "cong vo", "tố cáo cán bộ", "please help", "toi kien nghi"];

    /// <summary>One step: which button if it presses one, which text if it types, and what it does.</summary>
    private static readonly Gen<(int Choice, int Text, int What)> Step = Gen.Select(Gen.Int[0, 11], Gen.Int[0, Texts.Length - 1], Gen.Int[0, 19]);

    [Fact]
    public void AnyWalk_NeverThrows_AndKeepsEveryReply()
    {
        Gen.Select(Gen.Int[0, Beginnings.Length - 1], Step.Array[10, 80]).Sample(
            (beginning, steps) =>
            {
                var chat = new FilingChat(Beginnings[beginning]);
                var sent = 0;
                foreach (var step in steps.TakeWhile(_ => !chat.Run.Finished))
                {
                    sent += Take(chat, step) ? 1 : 0;
                }

                var sheet = chat.Sheet;
                var kept = sheet.Answers.Concat(sheet.Rejected).Concat(sheet.Replaced).Select(answer => answer.Reply.ActivityId).Distinct().Count();
                Assert.Equal(sent + (Beginnings[beginning] is null ? 0 : 1), kept);
            },
            iter: 150);
    }

    [Fact]
    public void AnyWalk_CanBeBroughtToAnEnd_WithAPetitionThatIsComplete()
    {
        Gen.Select(Gen.Int[0, Beginnings.Length - 1], Step.Array[0, 40], Step.Array[MostTurns, MostTurns]).Sample(
            (beginning, steps, rest) =>
            {
                var chat = new FilingChat(Beginnings[beginning]);
                foreach (var step in steps.TakeWhile(_ => !chat.Run.Finished))
                {
                    Take(chat, step);
                }

                foreach (var step in rest.TakeWhile(_ => !chat.Run.Finished))
                {
                    Answer(chat, step.Choice);
                }

                Assert.True(chat.Run.Finished, $"After {MostTurns} sensible answers it still asks {chat.Question}.");
                AssertComplete(chat.Petition);
            },
            iter: 100);
    }

    private static bool Take(FilingChat chat, (int Choice, int Text, int What) step)
    {
        var choices = Buttons(chat);
        switch (step.What)
        {
            case 0:
                chat.Back();
                return false;
            case < 12 when choices.Count > 0:
                chat.Press(choices[step.Choice % choices.Count]);
                return true;
            case 18:
                chat.Send(reply => reply with { Text = step.Text % 3 == 0 ? Texts[step.Text] : null, Files = [File(step.Choice, reply.ActivityId)] });
                return true;
            default:
                chat.Say(Texts[step.Text]);
                return true;
        }
    }

    private static ReplyFile File(int kind, string id) => new(kind == 11 ? "" : "h-" + id, kind == 3 ? "a.pdf" : null, null, 5)
    {
        Kind = (kind % 5) switch { 0 => "photo", 1 => "voice", 2 => "video", 3 => "document", _ => "audio" },
        Seconds = kind % 5 == 1 ? 70 : null,
        Album = kind > 6 ? "album" : null,
        Refused = kind == 11 ? "too-large" : null,
    };

    /// <summary>An answer that fits: a word for what is written, a button for what is chosen.</summary>
    private static void Answer(FilingChat chat, int choice)
    {
        var text = chat.Question switch
        {
            "story/told" => chat.Run.Pending!.Items > 0 ? "xong" : "Phường thu hồi đất của tôi.",
            "evidence/files" => "xong",
            "review/act" => "gửi đơn",
            "review/line" => "1",
            "decision/number" => "412/QĐ-UBND, 10/08/2026",
            "decision/received" or "decision/date" => "15/10/2026",
            "joint/count" or "joint/count-again" => "7",
            "person/phone" => "0912 345 678",
            "person/id-number" => "bỏ qua",
            "place/where" or "place/else" => "kp5 duong hung vuong",
            _ => null,
        };
        var choices = Buttons(chat).Where(value => value is not ("fix-date" or "add")).ToList();
        if (text is null && choices.Count > 0)
        {
            chat.Press(choices[choice % choices.Count]);
        }
        else
        {
            chat.Say(text ?? "Nguyễn Thị Mẫu");
        }
    }

    private static List<string> Buttons(FilingChat chat) =>
        [.. chat.Run.Pending!.Prompt.Choices.Select(choice => choice.Value).Where(value => !value.Contains('.', StringComparison.Ordinal) && !value.StartsWith("share-", StringComparison.Ordinal))];

    private static void AssertComplete(FilePetition petition)
    {
        Assert.NotEmpty(petition.Content);
        Assert.All(petition.Content, paragraph => Assert.False(string.IsNullOrWhiteSpace(paragraph.Text)));
        Assert.NotNull(petition.PurposeNotice);
        switch (petition.Kind)
        {
            case PetitionKind.Complaint:
                Assert.False(string.IsNullOrWhiteSpace(petition.Wanted));
                Assert.True(petition.ReceivedOn is not null || petition.ReceivedNotSure);
                Assert.False(string.IsNullOrWhiteSpace(petition.Identity!.FullName));
                Assert.False(string.IsNullOrWhiteSpace(petition.Identity.Address));
                break;
            case PetitionKind.Denunciation:
                Assert.False(string.IsNullOrWhiteSpace(petition.Accused!.Text));
                Assert.Equal(petition.Anonymous, petition.Identity is null);
                Assert.True(petition.Anonymous || petition.Identity!.SafeContact is not null);
                break;
            default:
                Assert.Equal(petition.Anonymous, petition.Identity is null);
                break;
        }

        if (petition.Joint is { } joint)
        {
            Assert.True(joint.Count > 1);
            Assert.True(joint.SelfRepresents || joint.Representatives.Count > 0);
        }
    }
}
