using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.AfterFiling;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Desk;

/// <content>What is typed or sent without a button.</content>
internal sealed partial class Attendant
{
    private const int WordsOfAStory = 5;

    private WordBook Words => setting.Dialogs.Words;

    private void TakeTyped(Reply typed, string? aboutCase = null)
    {
        if (typed.Edits is not null)
        {
            TakeEdit(typed);
        }
        else if (aboutCase is not null && !IsOfficial && (typed.Files.Any(EvidenceItem.IsTaken) || (typed.Text ?? "").Any(char.IsLetterOrDigit))
            && Words.Globals.Match(typed, null) is null && Errand.Of(state.Active) is not { What: Errand.Answer or Errand.MorePapers })
        {
            SayRefused(typed);
            AnswerInto(aboutCase, [typed]);
        }
        else if (!IsOfficial && !typed.IsLate && typed.Other == "forwarded" && (typed.Files.Count > 0 || !string.IsNullOrWhiteSpace(typed.Text)))
        {
            AskAboutForwarded(typed);
        }
        else if (typed.Files.Count > 0)
        {
            TakeFiles(typed);
        }
        else if (IsOdd(typed))
        {
            TakeOdd(typed);
        }
        else if (!typed.IsLate || !TakeLate(typed))
        {
            TakeWords(typed);
        }
    }

    /// <summary>Takes words; phrases of danger are looked for in them, and they stay what they are.</summary>
    private void TakeWords(Reply typed)
    {
        var danger = Words.Phrases.Find(typed.Text);
        var open = danger is null ? null : Peek();
        if (danger == PhraseKind.Insult && Once("anger:" + (state.Active?.Id ?? Day)))
        {
            before.Add(Line("desk.anger"));
        }

        Hear(typed);
        if (missing is null && danger is PhraseKind.Emergency or PhraseKind.SelfHarm)
        {
            Warn(danger.Value, open);
        }
    }

    /// <summary>Takes words: the desk's own question first, then the words that work everywhere, then the dialog, then the menu.</summary>
    private void Hear(Reply typed)
    {
        isReplyPrivate = Peek() is { Prompt.Private: true };
        if (state.Question is not null && AnswerQuestion(typed))
        {
            return;
        }

        var pending = Peek();
        if (pending is not null && ActOf(pending, typed) is { } act)
        {
            Press(ButtonMeaning.Do(act));
            return;
        }

        var word = Words.Globals.Match(typed, pending);
        if (word is not null)
        {
            Obey(word, typed, pending);
        }
        else if (pending is { Prompt.TakesAnyWords: true } && !pending.Prompt.Offers(typed) && Words.Globals.Match(typed, null) is { Certainty: GlobalCertainty.Exact } bare)
        {
            AskAboutWord(bare, typed);
        }
        else if (state.Active is not null)
        {
            Run(typed);
        }
        else
        {
            HearOutside(typed);
        }
    }

    /// <summary>A choice of the open question that is no answer but an act of the desk ("Lưu nháp"), said in words.</summary>
    private static string? ActOf(PendingQuestion pending, Reply typed) =>
        ChoiceMatch.Find(pending.Prompt, typed)?.Value is { } value && IsAct(value) ? value : null;

    private static bool IsAct(string value) => value.Contains('.', StringComparison.Ordinal) && value.Split('.')[0] is "draft" or "menu" or "word";

    private void HearOutside(Reply typed)
    {
        if (Meant(typed) is { } means)
        {
            Press(means);
        }
        else if (CaseCode.Parse(typed.Text ?? "", setting.Office.CodePrefix) is CaseCodeResult.Ok { Code: var code })
        {
            Open(code.Text);
        }
        else if (!NamesAKind(typed.Text ?? "") && AskWhichCase(typed, onlyAnswers: !TellsSomething(typed.Text ?? "")))
        {
            // The question is put, or the turn waits for the cases.
        }
        else if (!IsOfficial && TellsSomething(typed.Text ?? ""))
        {
            state.Misses = 0;
            BeginPetition(typed);
        }
        else
        {
            SetAside(typed);
            state.Misses++;
            Home(state.Misses switch { 1 => "desk.menu.not-understood", 2 => "desk.menu.not-understood", _ => "desk.menu.person-offer" });
        }
    }

    /// <summary>The offered act that words or a number mean.</summary>
    private ButtonMeaning? Meant(Reply typed)
    {
        var choices = offered.Select(means => new Choice(Offer.Name(means), Words: means.CaseCode is { } code ? [code] : [])).ToList();
        var prompt = new ChoicePrompt { Name = "act", Choices = choices, Vocabulary = dialogs.Definition("desk").Vocabulary };
        var found = ChoiceMatch.Find(prompt, typed);
        var index = choices.FindIndex(choice => ReferenceEquals(choice, found));
        return index < 0 ? null : offered[index];
    }

    /// <summary>Whether a first sentence is the beginning of a petition: it names a kind, or it is more than a few words.</summary>
    private static bool TellsSomething(string text) =>
        NamesAKind(text) || Fold.Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfAStory;

    private static bool NamesAKind(string text)
    {
        var plain = " " + Fold.Plain(text) + " ";
        string[] kinds = ["khieu nai", "to cao", "kien nghi", "phan anh", "khieu kien", "nop don", "complain", "complaint", "denounce", "denunciation", "proposal", "feedback", "petition"];
        return kinds.Any(kind => plain.Contains($" {Fold.Plain(kind)} ", StringComparison.Ordinal));
    }

    /// <summary>Nothing a question could read: a sticker, a voice message, a lone mark.</summary>
    private static bool IsOdd(Reply typed) =>
        typed.Choice is null && !(typed.Text ?? "").Any(char.IsLetterOrDigit) && typed.Text?.Trim() != "?"
        && typed.Location is null && typed.SharedPhone is null;

    private void TakeOdd(Reply typed)
    {
        var key = typed switch
        {
            { Other: "voice" } => "desk.voice",
            { Other: "sticker" } => SpeaksToOfficial ? "officials.retry.sticker" : "desk.sticker",
            { Other: not null } => SpeaksToOfficial ? "officials.retry.other" : "desk.other",
            _ => SpeaksToOfficial ? "officials.retry.blank" : "desk.blank",
        };
        before.Add(Line(key));
        state.Active?.Rejected.Add(new Answer("desk", typed));
        Current();
    }

    /// <summary>Shows the emergency numbers once; the words stay what they were, an answer.</summary>
    private void Warn(PhraseKind danger, PendingQuestion? open)
    {
        if (!Once(danger + ":" + (state.Active?.Id ?? Day)))
        {
            return;
        }

        if (danger == PhraseKind.SelfHarm)
        {
            messages.Insert(0, Plain(Line("desk.self-harm")));
            return;
        }

        if (state.Active is { } sheet)
        {
            state.EmergencyShown.Add(sheet.Id);
        }

        var warning = Plain(Line("desk.emergency")) with { Buttons = [Offer.Of(Acts.EmergencyCalled), Offer.Of(Acts.EmergencyNone)] };
        var samePlace = open is not null && Peek() is { } now && now.Prompt.Name == open.Prompt.Name && messages.Count == 1;
        if (samePlace)
        {
            messages.Clear();
            Add(warning);
        }
        else
        {
            messages.Insert(0, warning);
        }
    }

    private string Day => context.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private bool Once(string key)
    {
        if (state.EmergencyShown.Contains(key))
        {
            return false;
        }

        state.EmergencyShown.Add(key);
        return true;
    }
}
