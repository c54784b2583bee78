using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Tests.Transcripts;

/// <summary>A written chat on its way, on one channel: does each line and keeps what the bot answered.</summary>
/// <remarks>
/// Lines: <c>at: 2026-11-25 09:12</c> (the office's clock), <c>channel: telegram</c>, <c>link: new-kp5-dat-dai</c>,
/// <c>press: [Label]</c>, <c>filed: feedback ha-tang kp3</c> (a petition
/// without its dialog; <c>filed: @NAME ...</c> from the chat of that name), <c>sweep: 2026-12-01</c>, <c>weekly report: 2026-12-07</c>, <c>digest: 2026-12-01</c> (the sweep, then the digests), <c>alerts: 2026-12-01 14:00</c>
/// (whatever waited too long for an answer climbs), <c>hotspot: moi-truong kp2,kp3 14 usual 4</c> (a look of today, see <see cref="World.Look"/>),
/// <c>tasks: 2026-12-01</c> (the tasks of plans are reminded), <c>shelf: slow</c>
/// (or <c>losing</c>, <c>ready</c>, <c>catches up</c>, <c>gives up</c>), <c>follow-ups: 2026-12-01</c> (urged departments that owe an answer),
/// <c>on telegram: press: [Label]</c> for a line that belongs to one channel only, <c>name: words</c> for what the chat of that name types (a chat begins with
/// <c>chat NAME is OFFICIAL</c> when it is an official's), <c>bot: words ↵ words [Button] [Button]</c>, <c>notice NAME: ...</c>
/// for what reaches a chat unasked. <c>#</c> begins a comment. Played with CITIZENBOT_WRITE_TRANSCRIPTS=1 the answers are written
/// anew; read them before you commit them.
/// </remarks>
internal sealed class Playing(string path)
{
    private readonly World world = new();
    private readonly List<Passage> passages = [];
    private List<string> heard = [];
    private WorldChat? current;

    /// <summary>The channel to play on; null to take what the chat itself says.</summary>
    public string? Channel { get; init; }

    /// <summary>Plays the chat; gives every line of it with what was answered.</summary>
    public IReadOnlyList<Passage> Play(IEnumerable<string> lines)
    {
        var locale = path.EndsWith(".en.chat", StringComparison.Ordinal) ? "en" : "vi";
        if (Channel is { } channel)
        {
            world.UseChannel(channel);
        }

        foreach (var line in lines)
        {
            heard = [];
            passages.Add(new Passage(line, heard));
            if (line.Length > 0 && line[0] != '#')
            {
                Do(line, locale);
            }
        }

        return passages;
    }

    private void Do(string line, string locale)
    {
        if (line.StartsWith("chat ", StringComparison.Ordinal))
        {
            var parts = line.Split(' ');
            Open(parts[1], locale).OfficialId = parts[3];
            return;
        }

        if (line.StartsWith("on ", StringComparison.Ordinal) && line.Split(": ", 2) is [var where, var only])
        {
            if (where["on ".Length..] == world.Channel)
            {
                Do(only, locale);
            }

            return;
        }

        var (what, value) = line.Split(": ", 2) is [var first, var second] ? (first, second) : throw new FormatException($"{path}: '{line}' is no line of a transcript.");
        switch (what)
        {
            case "at":
                var at = DateTime.ParseExact(value, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                world.Now = world.Office.Utc(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
                break;
            case "channel":
                world.UseChannel(value);
                break;
            case "shelf" when value == "gives up":
                Hear(world.GiveUp());
                break;
            case "shelf" when value == "catches up":
                Hear(world.CatchUp());
                break;
            case "shelf":
                world.Shelf = value;
                break;
            case "sweep":
                Hear(world.Sweep(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
                break;
            case "weekly report":
                Hear(world.Report(ReportSpan.Week, DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
                break;
            case "monthly report":
                Hear(world.Report(ReportSpan.Month, DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
                break;
            case "filed":
                var (filer, about) = value.StartsWith('@') && value.Split(' ', 2) is [var named, var of] ? (named[1..], of) : ("citizen", value);
                Hear(world.FileAtOnce(Open(filer, locale), about.Split(' ')));
                break;
            case "digest":
                Hear(world.Digest(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
                break;
            case "follow-ups":
                Hear(world.FollowUp(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
                break;
            case "hotspot":
                Hear(world.Look(value.Split(' ')));
                break;
            case "tasks":
                Hear(world.RemindTasks(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
                break;
            case "alerts":
                var look = DateTime.ParseExact(value, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                world.Now = world.Office.Utc(DateOnly.FromDateTime(look), TimeOnly.FromDateTime(look));
                Hear(world.LookAtAlerts());
                break;
            case "press":
                var button = Button(value.Trim('[', ']'), locale);
                Hear(world.Press(current!, button));
                break;
            case "link":
                if (value.StartsWith('@') && value.Split(' ', 2) is [var chat, var payload])
                {
                    current = Open(chat[1..], locale);
                    value = payload;
                }

                Hear(world.Follow(Current(locale), value));
                break;
            default:
                current = Open(what, locale);
                Hear(world.Type(current, value));
                break;
        }
    }

    private WorldChat Current(string locale) => current ??= Open("citizen", locale);

    private WorldChat Open(string name, string locale)
    {
        var chat = world.Chat(name);
        if (chat.State == "{}" && locale == "en")
        {
            chat.State = """{"Locale":"en"}""";
        }

        return chat;
    }

    private SpokenButton Button(string label, string locale)
    {
        current = Current(locale);
        if (label.StartsWith('@') && label.Split(' ', 2) is [var name, var rest])
        {
            current = world.Chat(name[1..]);
            label = rest;
        }

        return current.Buttons.FindLast(button => button.Text == label)
            ?? throw new InvalidOperationException($"{path}: no button [{label}] was ever shown in the chat '{current.Name}'. Shown: {string.Join(", ", current.Buttons.Select(button => button.Text).Distinct())}\n{string.Join('\n', passages.SelectMany(passage => passage.Answers.Prepend(passage.Line)))}");
    }

    private void Hear(IEnumerable<Heard> messages)
    {
        foreach (var message in messages)
        {
            var who = message.IsNotice ? $"notice {message.Chat}" : message.Kind == MessageKind.Receipt ? "bot (receipt)" : "bot";
            var words = message.Spoken.Text.Replace("\n", " ↵ ", StringComparison.Ordinal);
            var buttons = message.Spoken.Numbered ? "" : string.Concat(message.Spoken.Buttons.Select(button => $" [{button.Text}]"));
            var file = message.Enclosure switch
            {
                Enclosure.Text text => $" (file {text.Name}: {string.Join(" ↵ ", text.Lines.Select(line => world.Say(line, message.Locale)))})",
                Enclosure.Paper paper => $" (paper {paper.Name}: {world.Read(paper.Words, message.Locale)})",
                Enclosure.Chart chart => $" (picture {chart.Name}: {string.Join(", ", chart.Words.Labels.Select(line => world.Say(line, message.Locale)))})",
                Enclosure.Cluster { Words: var drawn } => $" (picture: {string.Join(" | ", new[] { drawn.Title, drawn.MapTitle, drawn.DaysTitle, drawn.BandName }.Select(line => world.Say(line, message.Locale)))})",
                Enclosure.Table table => $" (workbook {table.Name}: {string.Join(" | ", table.Words.Sheets.Select(sheet => $"{world.Say(sheet.Name, message.Locale)} {sheet.Rows.Count}"))})",
                Enclosure.Stored stored => $" (file {stored.Name}, {(stored.Original ? "original" : "copy")} of {stored.Handle})",
                _ => "",
            };
            heard.Add($"{who}: {words}{buttons}{file}");
        }
    }
}
