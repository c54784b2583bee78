using System.Security.Cryptography;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Files;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Files a petition: gives it code and PIN, its evidence, its matter, and moves on the case it goes on from.</summary>
public sealed class FilingWork(BotStore store, House house, CaseReader cases, CaseViews views, CaseDesk desks, CaseEvidence evidence, Matters matters)
{
    public async Task<CommandOutcome> File(FileCommand command, ChatRow chat, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        var petition = command.Petition;
        if (petition.Counter && !CounterFiling.MayTakeIn(petition, house.Office, context.OfficialId))
        {
            return new CommandOutcome.Refused("default", Args.None);
        }

        var earlier = await Earlier(command, chat, draft, stop);
        var files = await evidence.Wait(petition.Evidence, chat, stop);
        var desk = await desks.At(context.Now, stop);
        var code = await FreeCode(stop);
        if (CaseDecisions.File(petition, desk, code, earlier?.State) is not Decision.Done done)
        {
            throw new InvalidOperationException("The filing dialog finished a petition that the rules refuse. Does it skip a question the law asks?");
        }

        var (filedBy, address) = petition.Counter ? (null, $"counter/{code.Text}") : (chat.Id, $"{chat.Channel}/{chat.Conversation}");
        done = petition.Counter ? CounterFiling.TakenIn(done, context.OfficialId!) : done;
        var others = 0;
        if (petition.JoinsCase is { } same)
        {
            (done, others) = await matters.Join(done, same, desk, draft, stop);
        }

        var pin = Pin.Create(RandomNumberGenerator.GetBytes(Pin.RandomBytes));
        draft.Register(done, petition, filedBy, pin.Digits, PersonKeyInput.For(petition.Identity, address), desk);
        CaseEvidence.Attach(draft, code.Text, chat, files);
        await desks.Tell(done, filedBy, desk, draft, stop);
        if (earlier is not null && CaseDecisions.Apply(earlier.State, new CaseAction.GoOn(code.Text), CaseEvent.Citizen, desk) is Decision.Done gone)
        {
            draft.Change(earlier.State, gone, earlier.Row.FiledByChat, earlier.Row.Version, desk);
            await desks.Tell(gone, earlier.Row.FiledByChat, desk, draft, stop);
        }

        return new CommandOutcome.Filed(views.View(done.After, done.Events), pin.Shown) { Evidence = EvidenceViews.Of(files), InMatter = others };
    }

    /// <summary>The case a petition goes on from, if this chat filed it or has it open by its PIN.</summary>
    private async Task<ReadCase?> Earlier(FileCommand command, ChatRow chat, CommitDraft draft, CancellationToken stop) =>
        command.Petition.EarlierCode is { } code && await cases.Read(code, draft, stop) is { } found && (command.EarlierByPin || found.Row.FiledByChat == chat.Id)
            ? found
            : null;

    private async Task<CaseCode> FreeCode(CancellationToken stop)
    {
        while (true)
        {
            var code = CaseCode.Create(house.Office.CodePrefix, RandomNumberGenerator.GetBytes(CaseCode.RandomBytes));
            if (await store.LoadCase(code.Text, stop) is null)
            {
                return code;
            }
        }
    }
}
