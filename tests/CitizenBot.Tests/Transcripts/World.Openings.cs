using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Tests.Transcripts;

/// <content>Opening who denounces: the host's part, on dictionaries.</content>
internal sealed partial class World
{
    private OpeningView? Opening(WorldChat chat, string code) =>
        chat.OfficialId is { } official && cases.TryGetValue(code, out var one) ? OpeningViews.Of(one.State, one.Events, Office, official, Deputies, Now) : null;

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) Carry(WorldChat chat, OpeningCommand command)
    {
        if (chat.OfficialId is not { } official || !cases.TryGetValue(command.Code, out var one))
        {
            return (new CommandOutcome.NotYours(), []);
        }

        var decision = command switch
        {
            AskOpeningCommand ask => CaseDecisions.RequestOpening(one.State, ask.Reason, official, LawDesk),
            AgreeOpeningCommand => CaseDecisions.ApproveOpening(one.State, official, LawDesk),
            DeclineOpeningCommand decline => CaseDecisions.DeclineOpening(one.State, decline.Reason, official, LawDesk),
            _ => CaseDecisions.UseOpening(one.State, official, LawDesk),
        };
        switch (decision)
        {
            case Decision.Done done:
                one.State = done.After;
                one.Events.AddRange(done.Events);
                return command is UseOpeningCommand
                    ? (new CommandOutcome.IdentityOpened(CaseViews.People(one.Petition.People())), [])
                    : (new CommandOutcome.Done(), [.. Deliver(done.Notices, one)]);
            case Decision.Refused { ReasonKey: RefusalReason.NotYourCase }:
                return (new CommandOutcome.NotYours(), []);
            case Decision.Refused refused:
                IReadOnlyList<Heard> owed = refused.ReasonKey == OpeningRefusal.Nobody ? [.. Deliver([CaseDecisions.NobodyToAgree(one.State.Record, LawDesk)], one)] : [];
                return (new CommandOutcome.Refused(refused.ReasonKey, OpeningViews.Args(Office, refused.Args)), owed);
            default:
                throw new InvalidOperationException("A decision is neither done nor refused.");
        }
    }
}
