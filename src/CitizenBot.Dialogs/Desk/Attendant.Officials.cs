using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Officials;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.Desk;

/// <content>What officials do. Every press is checked again when it is carried out; here it only chooses what is asked.</content>
internal sealed partial class Attendant
{
    /// <summary>The dialog behind each act that asks for something.</summary>
    private static readonly Dictionary<string, string> BegunBy = new()
    {
        [Acts.SignedPaper] = SignedDialog.Id,
        [Acts.Accept] = AcceptDialog.Id,
        [Acts.Result] = ResultDialog.Id,
        [Acts.Scan] = ScanDialog.Id,
        [Acts.Ask] = ActDialog.Id,
        [Acts.Note] = ActDialog.Id,
        [Acts.Refuse] = ActDialog.Id,
        [Acts.Guide] = ActDialog.Id,
        [Acts.Transfer] = ActDialog.Id,
        [Acts.Verify] = ActDialog.Id,
        [Acts.Extend] = ActDialog.Id,
        [Acts.Suspend] = ActDialog.Id,
        [Acts.Resume] = ActDialog.Id,
        [Acts.Assess] = ActDialog.Id,
        [Acts.Assessed] = ActDialog.Id,
        [Acts.CallDialogue] = ActDialog.Id,
        [Acts.HoldDialogue] = ActDialog.Id,
        [Acts.Send] = ActDialog.Id,
        [Acts.SendPaper] = ActDialog.Id,
        [Acts.Publish] = ActDialog.Id,
        [Acts.Execute] = ActDialog.Id,
        [Acts.Finish] = ActDialog.Id,
        [Acts.Withdraw] = ActDialog.Id,
        [Acts.Reassign] = ActDialog.Id,
        [Acts.Urge] = ActDialog.Id,
        [Acts.AnswerUrge] = ActDialog.Id,
        [Acts.Snooze] = SnoozeDialog.Id,
        [Acts.Delay] = DelayDialog.Id,
    };

    private bool DoOfficialAct(string act, string code)
    {
        if (act is not (Acts.How or Acts.Private or Acts.Acknowledge or Acts.Take or Acts.More or Acts.Watch or Acts.Content or Acts.Evidence or Acts.Petitioner or Acts.Counter) && !BegunBy.ContainsKey(act))
        {
            return false;
        }

        if (!IsOfficial)
        {
            before.Add(Line("officials.not-yours"));
            Current();
            return true;
        }

        switch (act)
        {
            case Acts.How:
                HowItWorks();
                break;
            case Acts.Private:
                Open(code);
                break;
            case Acts.Counter:
                BeginAtCounter();
                break;
            case Acts.Acknowledge:
                commands.Add(new ActCommand(code, new CaseAction.Acknowledge()));
                break;
            case Acts.Take:
                commands.Add(new ActCommand(code, new CaseAction.TakeOver()));
                break;
            case Acts.Watch:
                Watch(code);
                break;
            case Acts.More:
                ShowMore(code);
                break;
            case Acts.Content:
                OpenTexts(code, "content");
                break;
            case Acts.Evidence:
                OpenEvidence(code);
                break;
            case Acts.Petitioner:
                OpenTexts(code, "identity");
                break;
            default:
                BeginAct(act, code);
                break;
        }

        return true;
    }

    /// <summary>Begins an act with its review, unless the card no longer allows it: then the press was stale.</summary>
    private void BeginAct(string act, string code)
    {
        if (!Known(new CaseCardFor(code, ActivityId), out var card))
        {
            return;
        }

        if (card is null)
        {
            before.Add(Line("officials.not-yours"));
            Current();
        }
        else if (!card.Acts.Contains(act) && !CounterActs.Of(card).Contains(act))
        {
            before.Add(Line("officials.stale"));
            DropErrand();
            Show(card);
        }
        else
        {
            DropErrand();
            var dialog = BegunBy[act];
            Begin(dialog, dialog == ActDialog.Id ? ActDialog.Subject(act, code) : code);
        }
    }

    /// <summary>Turns personal attention on, or off where it is on.</summary>
    private void Watch(string code)
    {
        if (Known(new CaseCardFor(code, ActivityId), out var card))
        {
            commands.Add(new ActCommand(code, new CaseAction.Watch(card?.Watched != true)));
        }
    }

    /// <summary>The card with the acts that did not fit.</summary>
    private void ShowMore(string code)
    {
        if (!Known(new CaseCardFor(code, ActivityId), out var card))
        {
            return;
        }

        if (card is null)
        {
            before.Add(Line("officials.not-yours"));
            Current();
            return;
        }

        DropErrand();
        Add(CardMessage.More(card));
        EndErrand(quiet: true);
    }

    private void HowItWorks() => Home("officials.how-to");

    private void Show(CaseCard card) => Add(CardMessage.For(card, context.Today, setting.Calendar));

    /// <summary>Content or identity. The host records the opening before it gives the words.</summary>
    private void OpenTexts(string code, string what)
    {
        if (!Known(new CaseTexts(code, what, ActivityId), out var texts))
        {
            return;
        }

        if (texts.Refused == "sealed")
        {
            SealedPetitioner(code);
            return;
        }

        Add(texts.Refused is null ? CaseTextMessage.For(code, what, texts.Lines) : Plain(Line("officials.not-yours")));
        EndErrand(quiet: true);
    }

    /// <summary>The files of a case: a list, then one message each. The host records the opening before it gives them.</summary>
    private void OpenEvidence(string code)
    {
        if (!Known(new CaseCardFor(code, ActivityId), out var card) || !Known(new EvidenceOf(code, ActivityId), out var evidence))
        {
            return;
        }

        if (card is null || evidence.Refused is not null)
        {
            before.Add(Line("officials.not-yours"));
            Current();
            return;
        }

        foreach (var message in EvidenceMessages.For(code, card.Case.Sealed, evidence.Files))
        {
            Add(message);
        }

        EndErrand(quiet: true);
    }

    /// <summary>In a group: codes and dates only, and silence unless the desk is spoken to.</summary>
    private void TakeInGroup(Incoming incoming)
    {
        if (incoming.Start is { } payload && payload.StartsWith("grp-", StringComparison.Ordinal))
        {
            commands.Add(new LinkCommand(payload["grp-".Length..]));
        }
        else if (incoming is { Start: not null } or { Pressed: not null } || incoming.Reply.Text?.StartsWith('/') == true)
        {
            Say("officials.group.private");
        }
    }
}
