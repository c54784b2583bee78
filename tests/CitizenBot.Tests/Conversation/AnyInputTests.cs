using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CsCheck;

namespace CitizenBot.Tests.Conversation;

/// <summary>Whatever is sent, in whatever order: nothing throws, nothing is lost, a restart changes nothing.</summary>
public sealed class AnyInputTests
{
    private static readonly string[] Likely =
    [
        "1", "2", "9", "10", "0", "khiếu nại", "to cao", "xong", "hết rồi", "bỏ qua", "không có", "dạ", "có", "dung", "ừ", "gửi đơn", "15/8", "15/8/2027", "31/2", "rằm",
        "hôm qua", "đúng", "Nguyễn Văn Huy", "huy", "0912 345 678", "7 hộ", "bảy", "trả lại đất", "", " ", ".", "\uD800", "\u0000", "**", "{officePhone}", "99999999999999",
    ];

    /// <summary>What fits each question, so that walks also come to the review and the end.</summary>
    private static readonly Dictionary<string, string> Fitting = new()
    {
        ["kind"] = "khieu nai", ["field"] = "10", ["received"] = "ngày 15/8", ["place"] = "kp5 duong hung vuong", ["story"] = "xong", ["evidence"] = "không có",
        ["wanted"] = "trả lại đất", ["person/name"] = "Nguyễn Thị Mẫu", ["person/phone"] = "0912 345 678", ["households"] = "7 hộ", ["agree"] = "dạ đúng", ["confirm"] = "gui don",
    };

    private static readonly Gen<Step> Fits = Gen.Const(new Step(null, null, "fits", null, false));

    private static readonly Gen<Step> Steps = Gen.OneOf(
        Fits,
        Fits,
        Fits,
        Fits,
        Any(Likely).Select(text => new Step(text, null, null, null, false)),
        Gen.String.Select(text => new Step(text, null, null, null, false)),
        Gen.Int[0, 12].Select(index => new Step(null, index, null, null, false)),
        Any("sticker", "voice", "file", "refused", "late", "position", "contact").Select(kind => new Step(null, null, kind, null, false)),
        Gen.Select(Any("kind", "received", "confirm", "gone"), Any("complaint", "send", "yes", "2026-08-15")).Select((question, value) => new Step(null, null, null, new Stale(question, value), false)),
        Gen.Const(new Step(null, null, null, null, true)));

    private static readonly Speaker Speaker = new(Trial.Wording, new SpeakerSettings { Zone = TimeZoneInfo.Utc, WorkingDaysLeft = (_, _) => 0 });

    private static readonly ChannelAbilities Channel = new(4000, true, true, true, true);

    [Fact]
    public void AnySequence_NeverThrows_AndNeverLosesWhatWasSent() => Steps.Array[0, 40].Sample(steps => Walk(steps, restart: false), iter: 400);

    [Fact]
    public void RestartAtEveryTurn_ChangesNothing() =>
        Steps.Array[0, 40].Sample(steps => Assert.Equal(Walk(steps, restart: false), Walk(steps, restart: true)), iter: 150);

    /// <summary>Guards the two properties above: were every walk lost on the way, they would prove little.</summary>
    [Fact]
    public void ManyWalks_ComeToTheEnd()
    {
        var ends = 0;
        Steps.Array[30, 60].Sample(steps =>
        {
            Walk(steps, restart: false, out var finished);
            Interlocked.Add(ref ends, finished ? 1 : 0);
        }, iter: 200);

        Assert.InRange(ends, 20, 200);
    }

    private static Gen<string> Any(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    /// <summary>What was said and shown, turn by turn.</summary>
    private static string Walk(Step[] steps, bool restart) => Walk(steps, restart, out _);

    private static string Walk(Step[] steps, bool restart, out bool finished)
    {
        var sheet = Trial.Sheet();
        var shown = new List<string>();
        var sent = 0;
        var run = DialogRun.Of(Ask, sheet, Trial.Catalog["trial"], null, Trial.Now);
        foreach (var step in steps)
        {
            if (run.Finished)
            {
                break;
            }

            if (step.Back)
            {
                run.GoBack(sheet);
            }

            var reply = step.Back ? null : step.Reply($"m{sent++}", run.Pending!);
            run = DialogRun.Of(Ask, sheet, Trial.Catalog["trial"], reply, Trial.Now);
            Assert.True(reply is null || run.ReplyLeft || Kept(sheet, reply), $"{reply} was lost");
            shown.Add(run.Finished ? run.Result! : Say(sheet, run));
            sheet = restart ? sheet.Copy() : sheet;
        }

        finished = run.Finished;
        return string.Join('\n', shown);
    }

    private static bool Kept(AnswerSheet sheet, Reply reply) =>
        sheet.Answers.Concat(sheet.Rejected).Concat(sheet.Replaced).Any(answer => answer.Reply.ActivityId == reply.ActivityId);

    private static string Say(AnswerSheet sheet, DialogRun<string> run)
    {
        var spoken = Speaker.Say(QuestionMessage.For(sheet, run.Pending!, run.Said), "vi", Trial.Now, Channel);
        Assert.NotEqual("", spoken.Text);
        return spoken.Text;
    }

    /// <summary>Every kind of question, a branch, a loop and an edit at the review.</summary>
    private static async Dialog<string> Ask(TurnContext turn)
    {
        var kind = await turn.Prompt(turn.Choice("kind"));
        await turn.Prompt(turn.Choice("field"));
        if (kind == "complaint")
        {
            await turn.Prompt(turn.Date("received").Or("not-sure"));
        }
        else
        {
            turn.SetAside("received");
        }

        await turn.Prompt(turn.Place("place").Or("share-location", "skip"));
        var story = await turn.Prompt(turn.Stories("story"));
        var evidence = await turn.Prompt(turn.Stories("evidence"));
        await turn.Prompt(turn.Text("wanted"));
        await turn.Prompt(turn.Text("person/name") with { Private = true });
        await turn.Prompt(turn.Phone("person/phone").Or("skip"));
        await turn.Prompt(turn.Number("households"));
        await turn.Prompt(turn.Confirm("agree"));
        var last = await turn.Prompt(turn.FinalConfirm("confirm", "send") with { Lines = 3 });
        if (last.Choice == "send")
        {
            return $"{kind} {story.Count} {evidence.Count}";
        }

        turn.Drop("confirm");
        turn.Drop(last.Value == 1 ? "kind" : last.Value == 2 ? "story" : "wanted");
        return await Ask(turn);
    }

    /// <summary>One thing a person may do: type, press a shown button, send something wordless, press a stale button, go back.</summary>
    private sealed record Step(string? Typed, int? Press, string? Other, Stale? Old, bool Back)
    {
        public Reply Reply(string id, PendingQuestion pending)
        {
            var choices = pending.Suggestions ?? pending.Prompt.Choices;
            var said = Trial.Said(Typed ?? "", id);
            return this switch
            {
                { Press: { } index } when choices.Count > 0 => said with { Text = "nút", Question = pending.Prompt.Name, SheetId = "s1", Choice = choices[index % choices.Count].Value },
                { Old: { } stale } => said with { Text = "nút", Question = stale.Question, SheetId = "s1", Choice = stale.Value },
                { Other: "fits" } => said with { Text = pending is { Prompt.Name: "story", Items: 0 } ? "Phường thu hồi đất của tôi." : Fitting[pending.Prompt.Name] },
                { Other: "file" } => said with { Files = [new("f", "a.jpg", "image/jpeg", 5)] },
                { Other: "refused" } => said with { Files = [new("", "b.pdf", null, 0) { Refused = "empty" }] },
                { Other: "late" } => said with { Text = "xong", IsLate = true },
                { Other: "position" } => said with { Location = new(10.7, 105.9) },
                { Other: "contact" } => said with { SharedPhone = "0912345678" },
                { Other: { } other } => said with { Other = other },
                _ => said,
            };
        }
    }

    /// <summary>A press of a button of an earlier question.</summary>
    private sealed record Stale(string Question, string Value);
}
