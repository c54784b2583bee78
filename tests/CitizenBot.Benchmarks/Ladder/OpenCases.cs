using CitizenBot.Host;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;
using Desk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Benchmarks.Ladder;

/// <summary>Open cases as the host makes them: decided by the rules, each sealed under its own key, many in a transaction.</summary>
internal sealed class OpenCases(BotStore store, House house)
{
    private const int AtOnce = 250;
    private readonly Random chance = new(7);

    /// <summary>Files so many complaints and pieces of feedback in an hour (UTC), over all fields and units of the office.</summary>
    public async Task File(int count, DateTime at, PetitionKind? only, CancellationToken stop)
    {
        var desk = new Desk(house.Office, house.Rules, house.Calendar, at);
        for (var done = 0; done < count; done += AtOnce)
        {
            var draft = new CommitDraft();
            for (var number = 0; number < Math.Min(AtOnce, count - done); number++)
            {
                var petition = Petition(only ?? (PetitionKind)(chance.Next(2) * (int)PetitionKind.Feedback), at);
                var bytes = new byte[CaseCode.RandomBytes];
                chance.NextBytes(bytes);
                var filed = (Decision.Done)CaseDecisions.File(petition, desk, CaseCode.Create(house.Office.CodePrefix, bytes));
                draft.Register(filed, petition, chatId: null, pin: "000000", person: filed.After.Record.Code, desk);
            }

            await store.Commit(draft.ToCommit(at), stop);
        }
    }

    private FilePetition Petition(PetitionKind kind, DateTime at) => new()
    {
        Kind = kind,
        FieldId = house.Office.Fields[chance.Next(house.Office.Fields.Count)].Id,
        Place = new Place(house.Office.Units[chance.Next(house.Office.Units.Count)].Id, "đường Hùng Vương"),
        Content = [new Paragraph("Rác đổ trước nhà nhiều ngày, mùi hôi, đã gọi hai lần mà chưa ai đến dọn. Trẻ em đi học ngang phải bịt mũi.", at)],
        Wanted = "Dọn sạch và nhắc người đổ.",
        ReceivedOn = kind == PetitionKind.Complaint ? house.Office.Day(at).AddDays(-10) : null,
        Identity = new Identity("Nguyễn Thị Mẫu", "Khu phố 5", "0900 000 000"),
    };
}
