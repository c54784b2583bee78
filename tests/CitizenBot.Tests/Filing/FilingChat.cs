using System.Globalization;
using System.Text.Json;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Words;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;
using CitizenBot.Tests.Conversation;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Filing;

/// <summary>The filing dialog alone, without the desk: what is typed or pressed, and what is said. The sheet is restarted between every turn.</summary>
internal sealed class FilingChat
{
    public static readonly Wording Wording = Wording.Load(Checkout.Dialogs());
    public static readonly DialogDefinition Definition = DialogCatalog.Load(Checkout.Dialogs())[FilingDialog.Id];
    private static readonly ChannelAbilities Web = new(10_000, Buttons: true, Edit: false, Upload: false, RequestLocation: false);
    private readonly DateTime start;
    private readonly FilingDialog dialog;
    private readonly string locale;
    private int turns;

    /// <param name="firstWords">The sentence that began it, or null.</param>
    /// <param name="start">Instant of the first turn, UTC; 25/11/2026, 09:00 at the office by default.</param>
    /// <param name="locale">Language of what is said.</param>
    public FilingChat(string? firstWords = null, DateTime? start = null, string locale = "vi")
    {
        this.start = start ?? new DateTime(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc);
        this.locale = locale;
        dialog = new FilingDialog(Ward, RuleBook.Shipped);
        Sheet = new AnswerSheet { Id = "s1", Dialog = FilingDialog.Id, StartedAt = this.start };
        if (firstWords is not null)
        {
            Sheet.File(FilingDialog.FirstWords, NewReply(firstWords));
        }

        Run = Turn(null);
    }

    /// <summary>What the host would find to be perhaps the same.</summary>
    public IReadOnlyList<SimilarCase> Similar { get; set; } = [];

    /// <summary>Runs until no lookup is missing, as the desk does.</summary>
    public static DialogRun<FilePetition?> Settled(FilingDialog dialog, AnswerSheet sheet, Reply? reply, DateTime now, IReadOnlyList<SimilarCase> similar)
    {
        var run = DialogRun.Of(dialog.Run, sheet, Definition, reply, now);
        while (run.Missing is { } missing)
        {
            sheet.Lookups[missing.Name] = new LookupResult(JsonSerializer.Serialize(similar), now);
            run = DialogRun.Of(dialog.Run, sheet, Definition, null, now, run.AnsweredNow);
        }

        return run;
    }

    public static Office Ward => SampleOffices.Ward;

    public AnswerSheet Sheet { get; private set; }

    public DialogRun<FilePetition?> Run { get; private set; }

    public string Question => Run.Pending?.Prompt.Name ?? "(finished)";

    public FilePetition Petition => Run.Result ?? throw new InvalidOperationException($"Not finished; it asks {Question}: {Bot}");

    /// <summary>What was said last, with its buttons.</summary>
    public string Bot => Run.Pending is null ? "" : Text(QuestionMessage.For(Sheet, Run.Pending, Run.Said));

    public FilingChat Say(params IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            Run = Turn(NewReply(text));
        }

        return this;
    }

    /// <summary>Presses a button of the open question.</summary>
    public FilingChat Press(string value)
    {
        var prompt = Run.Pending!.Prompt;
        Assert.Contains(prompt.Choices, choice => choice.Value == value);
        Run = Turn(NewReply(null) with { Choice = value, Question = prompt.Name, SheetId = Sheet.Id });
        return this;
    }

    public FilingChat Send(Func<Reply, Reply> change)
    {
        Run = Turn(change(NewReply(null)));
        return this;
    }

    public FilingChat Back()
    {
        Run.GoBack(Sheet);
        Run = Turn(null);
        return this;
    }

    public FilingChat Asks(string question)
    {
        Assert.True(Question == question, $"It asks {Question} and not {question}: {Bot}");
        return this;
    }

    public static string Text(Message message, string locale = "vi", DateTime? now = null)
    {
        var spoken = Speaker.Say(message, locale, now ?? new DateTime(2026, 11, 25, 2, 31, 0, DateTimeKind.Utc), Web);
        return string.Concat(spoken.Text.Replace("\n", " ↵ ", StringComparison.Ordinal), string.Concat(spoken.Buttons.Select(button => $" [{button.Text}]")));
    }

    public static Speaker Speaker { get; } = new(Wording, new SpeakerSettings
    {
        Zone = Ward.TimeZone,
        WorkingDaysLeft = WorkCalendar.Shipped.WorkingDaysLeft,
    });

    private string Text(Message message) => Text(message, locale, start);

    private Reply NewReply(string? text)
    {
        var at = start.AddMinutes(turns);
        return new Reply { ActivityId = string.Create(CultureInfo.InvariantCulture, $"m{++turns}"), Text = text, ReceivedAt = at, Today = Ward.Day(at) };
    }

    private DialogRun<FilePetition?> Turn(Reply? reply)
    {
        Sheet = Sheet.Copy();
        return Settled(dialog, Sheet, reply, start.AddMinutes(turns), Similar);
    }
}
