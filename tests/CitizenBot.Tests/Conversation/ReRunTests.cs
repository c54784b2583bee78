using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;

namespace CitizenBot.Tests.Conversation;

/// <summary>The core's promises, on a small dialog of its own.</summary>
public sealed class ReRunTests
{
    private static readonly DateTime Now = new(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc);
    private static readonly DialogDefinition Definition = new() { Id = "trial" };
    private int ids;

    [Fact]
    public void Edit_AtTheReview_RepeatsOnlyTheLinesOfTheEditedQuestion()
    {
        var sheet = Sheet();
        Turn(sheet, "Khu phố 5");
        Turn(sheet, "chuyện của tôi");
        sheet.Drop("place");

        var run = Turn(sheet, "Khu phố 3");

        Assert.Equal(["trial.thanks-place"], run.Said.Select(line => line.Key));
        Assert.Equal("confirm", run.Pending!.Prompt.Name);
    }

    [Fact]
    public void RestartBetweenTurns_ComesToTheSameResult()
    {
        var sheet = Sheet();
        foreach (var text in (string[])["Khu phố 5", "chuyện của tôi"])
        {
            Turn(sheet, text);
            sheet = sheet.Copy();
        }

        var run = Turn(sheet, "gửi");

        Assert.True(run.Finished);
        Assert.Equal("Khu phố 5: chuyện của tôi", run.Result);
    }

    [Fact]
    public void Back_TakesTheLastAnswerInTheOrderOfThisRun_NotOfTheSheet()
    {
        var sheet = Sheet();
        Turn(sheet, "Khu phố 5");
        Turn(sheet, "chuyện của tôi");
        sheet.Drop("place");
        var run = Turn(sheet, "Khu phố 3");

        run.GoBack(sheet);

        Assert.Equal("story", Turn(sheet, null).Pending!.Prompt.Name);
        Assert.Equal("chuyện của tôi", sheet.Replaced[^1].Reply.Text);
    }

    [Fact]
    public void PressOfAnotherQuestionsButton_AnswersNothing()
    {
        var sheet = Sheet();

        var run = DialogRun.Of(Trial, sheet, Definition, NewReply("Gửi đơn") with { Question = "confirm", SheetId = sheet.Id, Choice = "yes" }, Now);

        Assert.True(run.ReplyLeft);
        Assert.Equal("place", run.Pending!.Prompt.Name);
        Assert.Empty(sheet.Answers);
    }

    [Fact]
    public async Task Prompt_InAnOrdinaryAsyncMethod_SaysWhoMayAwaitIt()
    {
        var turn = new TurnContext(Sheet(), Definition, null, Now);
        async Task<string> Wrong() => await turn.Prompt(new Words { Name = "place" });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(Wrong);

        Assert.Contains("Only an async method that returns a Dialog", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoPromptsAtOnce_AskWhetherAnAwaitIsMissing()
    {
        var error = Assert.Throws<InvalidOperationException>(() => DialogRun.Of(AsksTwice, Sheet(), Definition, null, Now));

        Assert.Contains("Is an await missing?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Exception_KeepsTheStackOfTheDialog()
    {
        var error = Assert.Throws<FormatException>(() => DialogRun.Of(Fails, Sheet(), Definition, null, Now));

        Assert.Contains(nameof(Broken), error.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void Loop_WithoutAnOpenQuestion_IsStopped()
    {
        var sheet = Sheet();
        sheet.File("place", NewReply("Khu phố 5"));

        var error = Assert.Throws<InvalidOperationException>(() => DialogRun.Of(LoopsForEver, sheet, Definition, null, Now));

        Assert.Contains("500 questions", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FinishingWithAnUnreadAnswer_IsRefused_UnlessItIsSetAsideOrOfAnEarlierRelease()
    {
        var sheet = Sheet();
        Turn(sheet, "Khu phố 5");
        Turn(sheet, "chuyện của tôi");
        sheet.File("witness", NewReply("bà Tư"));

        var error = Assert.Throws<InvalidOperationException>(() => DialogRun.Of(Trial, sheet.Copy(), Definition, NewReply("gửi"), Now));
        var earlier = Definition with { Formerly = new HashSet<string> { "witness" } };

        Assert.Contains("witness", error.Message, StringComparison.Ordinal);
        Assert.True(DialogRun.Of(Trial, sheet, earlier, NewReply("gửi"), Now).Finished);
    }

    [Fact]
    public void CollectedItems_AreNamedByActivity_SoTakingOneAwayLosesNoOther()
    {
        var sheet = Sheet();
        var photos = (Reply reply) => DialogRun.Of(Collects, sheet, Definition, reply, Now);
        photos(NewReply("một") with { ActivityId = "a" });
        photos(NewReply("hai") with { ActivityId = "b" });
        sheet.Drop("photo/a");

        var run = photos(NewReply("xong"));

        Assert.Equal("hai", run.Result);
    }

    [Fact]
    public void TakingTheLastItemAway_AfterDone_OpensTheQuestionAgain_AndLosesNoReply()
    {
        var sheet = Sheet();
        var photos = (Reply? reply) => DialogRun.Of(Collects, sheet, Definition, reply, Now);
        photos(NewReply("một") with { ActivityId = "a" });
        photos(NewReply("xong"));
        sheet.Drop("photo/a");

        Assert.Equal("photo", photos(null).Pending!.Prompt.Name);
        var run = photos(NewReply("hai") with { ActivityId = "b" });

        Assert.False(run.ReplyLeft);
        Assert.Equal(1, run.Pending!.Items);
        Assert.Equal("hai", photos(NewReply("xong")).Result);
    }

    [Fact]
    public void Back_ForgetsTheMissesOfTheQuestionThatWasLeft()
    {
        var sheet = Sheet();
        Turn(sheet, "Khu phố 5");
        var run = Turn(sheet, ".");

        run.GoBack(sheet);

        Assert.Equal(0, sheet.Misses);
    }

    [Fact]
    public void Lookup_IsAskedForOnce_AndAgainWhenItHasAged()
    {
        var sheet = Sheet();
        var first = DialogRun.Of(LooksUp, sheet, Definition, null, Now);
        sheet.Lookups[first.Missing!.Name] = new LookupResult("3", Now);

        Assert.Equal("3", DialogRun.Of(LooksUp, sheet, Definition, null, Now.AddMinutes(9)).Result);
        Assert.Equal("similar", DialogRun.Of(LooksUp, sheet, Definition, null, Now.AddMinutes(11)).Missing!.Name);
    }

    [Fact]
    public void ReplyThatDoesNotFit_IsKeptRaw_AndAskedAgain()
    {
        var sheet = Sheet();

        var run = DialogRun.Of(Trial, sheet, Definition, NewReply("."), Now);

        Assert.Equal("trial.place.retry.blank", run.Pending!.Retry!.Key);
        Assert.Equal(".", sheet.Rejected.Single().Reply.Text);
    }

    private static AnswerSheet Sheet() => new() { Id = "s1", Dialog = "trial", StartedAt = Now };

    private Reply NewReply(string text) => new() { ActivityId = $"m{++ids}", Text = text, ReceivedAt = Now, Today = new DateOnly(2026, 11, 25) };

    private DialogRun<string> Turn(AnswerSheet sheet, string? text) =>
        DialogRun.Of(Trial, sheet, Definition, text is null ? null : NewReply(text), Now);

    private static async Dialog<string> Trial(TurnContext turn)
    {
        var place = await turn.Prompt(new Words { Name = "place" });
        turn.Say("thanks-place");
        var story = await turn.Prompt(new Words { Name = "story" });
        turn.Say("thanks-story");
        await turn.Prompt(new Words { Name = "confirm" });
        return $"{place}: {story}";
    }

    private static async Dialog<string> AsksTwice(TurnContext turn)
    {
        var first = turn.Prompt(new Words { Name = "first" });
        var second = turn.Prompt(new Words { Name = "second" });
        return await first + await second;
    }

    private static async Dialog<string> Fails(TurnContext turn) => await Broken(turn);

    private static async Dialog<string> Broken(TurnContext turn)
    {
        if (turn.Subject is null)
        {
            throw new FormatException("broken");
        }

        return await turn.Prompt(new Words { Name = "place" });
    }

    private static async Dialog<string> LoopsForEver(TurnContext turn)
    {
        while (true)
        {
            await turn.Prompt(new Words { Name = "place" });
        }
    }

    private static async Dialog<string> Collects(TurnContext turn)
    {
        var items = await turn.Prompt(new Collect<string> { Name = "photo", ReadItem = reply => reply.Text!, IsDone = reply => reply.Text == "xong" });
        return string.Join(",", items.Select(item => item.Value));
    }

    private static async Dialog<string> LooksUp(TurnContext turn) => (await turn.Lookup(new Similar())).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Similar : Lookup<int>
    {
        public override string Name => "similar";

        public override TimeSpan MaxAge => TimeSpan.FromMinutes(10);
    }

    private sealed record Words : Prompt<string>
    {
        public override Reading<string> Read(Reply reply) => reply.IsBlank ? new Retry("blank") : reply.Text!;
    }
}
