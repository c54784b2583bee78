using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Conversation.Running;

/// <summary>One run of a dialog over its sheet: it answers questions from the sheet, takes the reply of this turn at the first open one, and notes what to say.</summary>
/// <remarks>
/// A line is said only between the question answered in this turn and the next one that was already answered. So an
/// edit at the review repeats nothing, and a run without a reply says nothing.
/// </remarks>
public sealed partial class TurnContext
{
    /// <summary>A dialog that asks more often than this in one run is caught in a loop.</summary>
    private const int MostPrompts = 500;

    private readonly AnswerSheet sheet;
    private readonly DateTime now;
    private readonly HashSet<string> read = [];
    private readonly HashSet<string> setAside = [];
    private readonly List<string> asked = [];
    private readonly HashSet<string> sectionsSeen = [];
    private readonly List<Line> said = [];
    private Reply? reply;
    private string? answeredNow;
    private bool speaking;
    private int prompts;
    private string variant = "default";

    /// <param name="sheet">Answers so far; a reply that fits is filed in it.</param>
    /// <param name="definition">Sections and limits of the dialog.</param>
    /// <param name="reply">Reply of this turn, or null to see what is open.</param>
    /// <param name="now">Instant of this turn, UTC: only the age of lookups is measured by it.</param>
    /// <param name="answeredNow">Question that the reply of this turn was already filed under, when the turn is re-run after a lookup.</param>
    public TurnContext(AnswerSheet sheet, DialogDefinition definition, Reply? reply, DateTime now, string? answeredNow = null)
    {
        this.sheet = sheet;
        this.reply = reply;
        this.now = now;
        this.answeredNow = answeredNow;
        Definition = definition;
    }

    /// <summary>Sections and limits of the dialog.</summary>
    public DialogDefinition Definition { get; }

    /// <summary>Instant at which the sheet was begun, UTC. There is no "now": a dialog is re-run.</summary>
    public DateTime StartedAt => sheet.StartedAt;

    /// <summary>What the dialog is about, when it is about something that exists (a case code).</summary>
    public string? Subject => sheet.Subject;

    /// <summary>The question at which this run ended, or null.</summary>
    public PendingQuestion? Pending { get; private set; }

    /// <summary>The lookup at which this run ended, or null.</summary>
    public Lookup? Missing { get; private set; }

    /// <summary>What was said in this run.</summary>
    public IReadOnlyList<Line> Said => said;

    /// <summary>Question that the reply of this turn answered, or null.</summary>
    public string? AnsweredNow => answeredNow;

    /// <summary>True when the reply of this turn found no question to answer: a stale press.</summary>
    public bool ReplyLeft => reply is not null;

    /// <summary>Names under which answers were found, in the order of this run; "back" takes the last.</summary>
    public IReadOnlyList<string> Asked => asked;

    /// <summary>Answers of the sheet that this run neither read nor set aside.</summary>
    public IEnumerable<string> Unread =>
        sheet.Answers.Select(answer => answer.Name)
            .Where(name => !read.Contains(name) && !Definition.Formerly.Contains(name) && !setAside.Any(section => IsIn(section, name)));

    /// <summary>Asks a question: the answer, or the end of this run.</summary>
    /// <exception cref="InvalidOperationException">Another question is open: an <c>await</c> is missing.</exception>
    public Ask<T> Prompt<T>(Prompt<T> prompt)
    {
        Enter(prompt);
        if (sheet.Find(prompt.Name) is { } answer && prompt.ReadAgain(answer.Reply) is { Understood: true } known)
        {
            return Answered(prompt, prompt.Name, known.Value!);
        }

        if (TakeReply(prompt) is { } incoming)
        {
            incoming = AsSuggested(prompt, incoming);
            var reading = prompt.Read(incoming);
            if (reading.Understood)
            {
                sheet.File(prompt.Name, reading.Canonical is null ? incoming : incoming with { Choice = reading.Canonical });
                answeredNow = prompt.Name;
                return Answered(prompt, prompt.Name, reading.Value!);
            }

            Reject(prompt, incoming, reading.Retry!);
            return Pause<T>(prompt, RetryLine(prompt, reading.Retry!, reading.RetryArgs), reading.Suggestions, repeat: reading.Repeat);
        }

        return Pause<T>(prompt);
    }

    /// <summary>The answer to a question if there is one; never asks. For what the person said before the dialog reached it.</summary>
    /// <remarks>It is no step of the conversation: "back" does not take it away.</remarks>
    /// <returns>False when there is no answer, or none that can be read.</returns>
    public bool Given<T>(Prompt<T> prompt, [NotNullWhen(true)] out T? value)
    {
        value = default;
        if (sheet.Find(prompt.Name) is not { } answer || prompt.ReadAgain(answer.Reply) is not { Understood: true } known)
        {
            return false;
        }

        read.Add(prompt.Name);
        value = known.Value!;
        return true;
    }

    /// <summary>The reply filed under a name, raw: for the instant and the day on which it came. Null when there is none.</summary>
    public Reply? ReplyTo(string name) => sheet.Find(name)?.Reply;

    /// <summary>What the last <see cref="Reopen"/> took away under this question: shown while it is asked again.</summary>
    public bool Before<T>(Prompt<T> prompt, [NotNullWhen(true)] out T? value)
    {
        value = default;
        if (sheet.Reopened(prompt.Name) is not { } answer || prompt.ReadAgain(answer.Reply) is not { Understood: true } known)
        {
            return false;
        }

        value = known.Value!;
        return true;
    }

    /// <summary>Asks the host for a read: its result, or the end of this run until the host has filed it.</summary>
    public Ask<T> Lookup<T>(Lookup<T> lookup)
    {
        RefuseWhenPending(lookup.Name);
        if (sheet.Lookups.TryGetValue(lookup.Name, out var found) && now - found.At <= lookup.MaxAge)
        {
            return new Ask<T>(lookup.Name, JsonSerializer.Deserialize<T>(found.Json)!);
        }

        Missing = lookup;
        return new Ask<T>(lookup.Name);
    }

    /// <summary>Says a line under <c>dialog.key</c>, once: silent when the dialog passes here again.</summary>
    public void Say(string key, Args? args = null, bool secret = false)
    {
        if (speaking && Pending is null && Missing is null)
        {
            said.Add(new Line($"{Definition.Id}.{key}", args, secret));
        }
    }

    /// <summary>Chooses which of the declared lists of sections progress counts.</summary>
    public void Follow(string sections) => variant = sections;

    /// <summary>Says that the answers of a section do not belong to the path taken now; they stay in the sheet.</summary>
    public void SetAside(string section) => setAside.Add(section);

    /// <summary>Drops answers whose ground has gone (another kind was chosen), keeping them among the replaced ones.</summary>
    public void Drop(string section) => sheet.DropSection(section);

    /// <summary>Puts another reply in the place of an answer, keeping the old one among the replaced ones; nothing happens when there is none.</summary>
    public void Replace(string name, Reply reply) => sheet.Replace(name, reply);

    /// <summary>Takes sections away to ask them again, together, so that <see cref="Restore"/> can bring back what they held.</summary>
    public void Reopen(params IReadOnlyList<string> sections) => sheet.Reopen(sections);

    /// <summary>Puts back what the last <see cref="Reopen"/> took away: the person keeps it as it was.</summary>
    public void Restore() => sheet.Restore();

    private static bool IsIn(string section, string name) =>
        name == section || name.StartsWith(section + "/", StringComparison.Ordinal);

    private void Enter(Prompt prompt)
    {
        RefuseWhenPending(prompt.Name);
        if (++prompts > MostPrompts)
        {
            throw new InvalidOperationException($"The dialog '{Definition.Id}' asked {MostPrompts} questions in one run, last '{prompt.Name}'. Does it loop over a question that is already answered?");
        }
    }

    private void RefuseWhenPending(string name)
    {
        if (Pending is not null || Missing is not null)
        {
            throw new InvalidOperationException($"'{name}' is asked while '{Pending?.Prompt.Name ?? Missing!.Name}' is open. Is an await missing?");
        }
    }

    /// <summary>The reply of this turn, unless it is a press that belongs to another question or another draft.</summary>
    private Reply? TakeReply(Prompt prompt)
    {
        var taken = reply;
        var elsewhere = taken?.Question is { } question && (question != prompt.Name || (taken.SheetId is { } id && id != sheet.Id));
        if (taken is null || elsewhere)
        {
            return null;
        }

        reply = null;
        return taken;
    }

    private Ask<T> Answered<T>(Prompt prompt, string name, T value)
    {
        read.Add(name);
        asked.Add(name);
        sectionsSeen.Add(prompt.Section);
        speaking = name == answeredNow;
        if (speaking)
        {
            sheet.Misses = 0;
        }

        return new Ask<T>(name, value);
    }

    /// <summary>Typed words that name a suggestion of the last retry ("1", "đúng") become that suggestion; its value is read like a press.</summary>
    private Reply AsSuggested<T>(Prompt<T> prompt, Reply incoming)
    {
        var last = sheet.Misses > 0 ? sheet.Rejected.FindLast(answer => answer.Name == prompt.Name) : null;
        if (last is null || incoming.Choice is not null || prompt.Read(last.Reply).Suggestions is not { } offered)
        {
            return incoming;
        }

        return ChoiceMatch.Find(prompt, offered, incoming, numbers: !prompt.TakesNumbers) is { } meant ? incoming with { Choice = meant.Value } : incoming;
    }

    private void Reject(Prompt prompt, Reply incoming, string retry)
    {
        // Asking for the rest of a long list, or to send on, is no failure to understand.
        sheet.Misses += retry is "retry.more" or "retry.send-on" ? 0 : 1;
        sheet.Rejected.Add(new Answer(prompt.Name, incoming));
    }

    private Line RetryLine(Prompt prompt, string slot, Args? args) => new(WordingKey(prompt, slot), args);

    /// <summary>Full key of a question's wording.</summary>
    public string WordingKey(Prompt prompt, string slot) =>
        $"{Definition.Id}.{(prompt.WordedAs ?? prompt.Name).Replace('/', '.')}.{slot}";

    private Ask<T> Pause<T>(Prompt prompt, Line? retry = null, IReadOnlyList<Choice>? suggestions = null, int items = 0, bool added = false, bool repeat = false)
    {
        var sections = Definition.Sections.GetValueOrDefault(variant, []);
        var index = sections.ToList().IndexOf(prompt.Section);
        var section = index < 0 ? null : new Progress(index + 1, sections.Count);
        // Items may be there before their question was ever put (a photo sent early): then it is the section's first all the same.
        var isFirst = !sectionsSeen.Contains(prompt.Section) && (items == 0 || (speaking && !added));
        Pending = new PendingQuestion(prompt, isFirst ? section : null, section, retry, suggestions, items, added, repeat);
        return new Ask<T>(prompt.Name);
    }
}
