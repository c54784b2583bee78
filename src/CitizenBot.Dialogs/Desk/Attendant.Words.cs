using System.Globalization;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.MyData;
using CitizenBot.Dialogs.TrackCase;

namespace CitizenBot.Dialogs.Desk;

/// <content>The words that work at every step.</content>
internal sealed partial class Attendant
{
    /// <summary>Words that have a name in a question (<c>desk.word.*</c>); another is an answer like any.</summary>
    private static readonly HashSet<string> AskedAbout = ["back", "help", "language", "status", "person", "my-data", "file"];

    private void Obey(GlobalMatch word, Reply typed, PendingQuestion? pending)
    {
        switch (word.Certainty)
        {
            case GlobalCertainty.Near:
                Ask(new DeskQuestion(ActivityId, "near", word.Word, typed, word.Meant));
                break;
            case GlobalCertainty.NameOrWord:
                var kind = pending?.Prompt.Name.Contains("name", StringComparison.Ordinal) == true ? "name-or-word" : "place-or-word";
                Ask(new DeskQuestion(ActivityId, kind, word.Word, typed, word.Meant));
                break;
            default:
                Do(word.Word, word.Language);
                break;
        }
    }

    /// <summary>A bare word where any words are an answer: a change of language is done, a cancel asks anyway, the rest is asked about.</summary>
    private void AskAboutWord(GlobalMatch word, Reply typed)
    {
        if (word is { Word: "language", Language: { } language } && language != state.Locale)
        {
            SetAside(typed);
            Do(word.Word, language);
        }
        else if (word.Word is "cancel" or "menu")
        {
            SetAside(typed);
            Do(word.Word, null);
        }
        else if (AskedAbout.Contains(word.Word))
        {
            Ask(new DeskQuestion(ActivityId, "near", word.Word, typed, word.Meant));
        }
        else
        {
            Run(typed);
        }
    }

    private void Do(string word, string? language)
    {
        switch (word)
        {
            case "menu":
                Greet();
                break;
            case "cancel":
                Cancel();
                break;
            case "back":
                GoBack();
                break;
            case "help":
                Help();
                break;
            case "language":
                Switch(language ?? (state.Locale == "vi" ? "en" : "vi"));
                break;
            case "status":
                ListCases();
                break;
            case "track":
                Begin(TrackDialog.Id);
                break;
            case "person":
                Contact();
                break;
            case "my-data":
                BeginMyData();
                break;
            case "file":
                WantPetition();
                break;
            case "remind" when !IsOfficial:
                OnOneOfMine(Acts.Remind);
                break;
            case "withdraw" when !IsOfficial:
                OnOneOfMine(Acts.AskWithdrawal);
                break;
            case "work" when IsOfficial:
                ListWork(new WorkView());
                break;
            case "leave" when IsOfficial:
                BeginLeave();
                break;
            case "hotspots" when IsOfficial:
                ListHotspots();
                break;
            case "early" when IsOfficial:
                BeginEarlyReport();
                break;
            case "report" when IsOfficial:
                OpenReports();
                break;
            case "case" when IsOfficial:
                Say("officials.ask-code");
                break;
            case "forget":
                Press(ButtonMeaning.Do(Acts.Forget));
                break;
            default:
                Current();
                break;
        }
    }

    /// <summary>A hello: in a draft it repeats the question, after a rest it asks whether to go on.</summary>
    private void Greet()
    {
        if (AfterRest && Drafts().Count > 0)
        {
            AskToGoOn();
        }
        else if (DeskDialogs.IsDraft(state.Active))
        {
            Run(null);
        }
        else
        {
            SendSoFar();
            state.Active = null;
            state.Misses = 0;
            EndErrand(quiet: true);
            if (state.Active is null)
            {
                Home(IsOfficial ? "officials.menu" : "desk.menu.greeting");
            }
        }
    }

    private void Cancel()
    {
        if (DeskDialogs.IsDraft(state.Active))
        {
            Ask(new DeskQuestion(ActivityId, "cancel", state.Active!.Id));
        }
        else if (state.Active is not null)
        {
            state.Active = null;
            before.Add(Line("desk.left"));
            EndErrand();
        }
        else
        {
            before.Add(Line("desk.nothing-to-cancel"));
            Home();
        }
    }

    /// <summary>Help of this question, then what else one can say; outside of a question, what the desk does.</summary>
    private void Help()
    {
        if (IsOfficial && state.Active is null)
        {
            HowItWorks();
            return;
        }

        if (state.Active is not { } sheet || Peek() is not { } pending)
        {
            Home("desk.help-outside");
            return;
        }

        before.Add(Line(QuestionMessage.Key(sheet.Dialog, pending.Prompt, "hint"), pending.Prompt.Args));
        before.Add(Line("desk.help"));
        Run(null);
    }

    private void Switch(string locale)
    {
        state.Locale = locale;
        before.Add(Line(DeskDialogs.IsDraft(state.Active) ? "desk.language-draft" : "desk.language"));
        if (state.Question is not null || state.Active is not null)
        {
            withStep = true;
            Current();
            if (DeskDialogs.IsDraft(state.Active) && locale == "en" && messages.Count > 0)
            {
                messages[^1] = messages[^1] with { Buttons = [.. messages[^1].Buttons, Offer.Of(Acts.Language), Offer.Of(Acts.Person)] };
            }
        }
        else
        {
            Home(IsOfficial ? "officials.menu" : "desk.menu.again");
        }
    }

    /// <summary>What is kept: the dialog sees cases, the desk tells it how many drafts.</summary>
    private void BeginMyData() => Begin(MyDataDialog.Id, Drafts().Count.ToString(CultureInfo.InvariantCulture));

    private void Contact()
    {
        Add(Plain(Line(Said("contact"))) with { Buttons = state.Active is null ? [Offer.Of(Acts.Home)] : [] });
        if (state.Active is not null)
        {
            Run(null);
        }
    }

    private bool IsHello(Incoming incoming) =>
        incoming.Start == "" || (incoming is { Pressed: null, Start: null } && Words.Globals.Match(incoming.Reply, null) is { Word: "menu" });

    /// <summary>The menu of whoever this chat belongs to.</summary>
    private void Home(string? key = null)
    {
        if (IsOfficial)
        {
            Add(new Message
            {
                Lines = [Line(key is null || key.StartsWith("desk.menu.", StringComparison.Ordinal) ? "officials.menu" : key)],
                Buttons = [Offer.Of(Acts.Work), .. Reports, Offer.Of(Acts.HotspotList), .. SitsAtCounter ? [Offer.Of(Acts.Counter)] : Array.Empty<Button>(), Offer.Of(Acts.Track), Offer.Of(Acts.How), Offer.Of(Acts.Citizen), Offer.Of(Acts.Language)],
            });
            return;
        }

        var drafts = Drafts().Count;
        List<Line> lines = [Line(key ?? "desk.menu.again")];
        List<Button> buttons = [Offer.Of(Acts.File), Offer.Of(Acts.MyCases), Offer.Of(Acts.Track), Offer.Of(Acts.Choose), Offer.Of(Acts.Person), Offer.Of(Acts.Language)];
        if (drafts > 0)
        {
            if (key is null)
            {
                lines.Insert(0, Line("desk.menu.drafts", new() { ["count"] = Arg.Count(drafts, "petition") }));
            }

            buttons.Insert(0, Offer.Of(Acts.Continue));
        }

        Add(new Message { Lines = lines, Buttons = buttons });
    }
}
