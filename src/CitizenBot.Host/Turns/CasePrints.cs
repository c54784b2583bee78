using System.Globalization;
using System.Text.Json;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Forms;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Decides who gets which paper of a case with whose name on it, writes that down, and has it filled.</summary>
/// <remarks>
/// Who filed in this chat: everything they told. Code and PIN: name and address of the one who filed; a slip of paper that was found must
/// not give away telephone, identity number and the other signers. An official: everything of a case they may act on, or took in at the
/// counter today, each time recorded as an opening of the identity. A denunciation: no name for anybody, its story only to the chat that
/// just filed it and to code and PIN.
/// </remarks>
public sealed class CasePrints(BotStore store, House house, CaseReader cases, Absences absences)
{
    public async Task<PaperAnswer> Print(PaperOf asked, ChatRow chat, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (await cases.Read(asked.Code, draft, stop) is not { } found)
        {
            return new PaperAnswer("pin");
        }

        var record = found.State.Record;
        if (record.ErasedOn is not null)
        {
            return new PaperAnswer("pin");
        }

        var own = found.Row.FiledByChat == chat.Id && (!record.Sealed || asked.JustFiled);
        var official = !own && !asked.ByPin && context.OfficialId is { } id && await MayPrint(id, found, context.Now, stop) ? id : null;
        if (official is not null && record.Sealed)
        {
            return new PaperAnswer("sealed");
        }

        if (!own && !asked.ByPin && official is null)
        {
            return new PaperAnswer("pin");
        }

        if (record is { Anonymous: true, Kind: PetitionKind.Denunciation })
        {
            return new PaperAnswer("no-name");
        }

        var all = record.Sealed ? null : await People(asked, official, stop);
        var people = own || official is not null ? all : all is null ? null : FilerOnly(all);
        var petition = JsonSerializer.Deserialize<FilePetition>((await store.LoadCaseContent(asked.Code, stop))!)!;
        draft.Note(asked.Code, new CaseEvent(
            CaseEventKey.Printed, context.Now, official ?? CaseEvent.Citizen, new Dictionary<string, string> { ["which"] = asked.Which, ["named"] = (people is not null).ToString(CultureInfo.InvariantCulture) }));
        return new PaperAnswer(null, CasePapers.For(record, petition, people, asked.Which))
        {
            Named = people?.Self is null ? "nobody" : own || official is not null ? "all" : "filer",
            NeedsSignature = record.NeedsSignature,
            Sealed = record.Sealed,
            People = record.PeopleCount,
            ForOffice = official is not null,
        };
    }

    private async Task<bool> MayPrint(string official, ReadCase found, DateTime now, CancellationToken stop) =>
        CaseAuthority.MayAct(found.State.Record, house.Office, official, await absences.On(now, stop))
        || CounterFiling.TookIn(found.State.Record, found.Events, official, house.Office, now);

    /// <summary>The opening is in the audit before anybody reads a name.</summary>
    private async Task<Petitioners?> People(PaperOf asked, string? official, CancellationToken stop) =>
        await store.OpenIdentity(asked.Code, official ?? CaseEvent.Citizen, $"printed: {asked.Which}", cancel: stop) is IdentityResult.Opened { Identity: { } json }
            ? JsonSerializer.Deserialize<Petitioners>(json)
            : null;

    private static Petitioners FilerOnly(Petitioners all) =>
        new(all.Self is { } self ? new Identity(self.FullName, self.Address) : null, []);
}
