using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>Petitions filed as the host files them, without the walk through their dialog.</summary>
internal static class Filing
{
    /// <summary>A denunciation in these words; gives its code.</summary>
    public static Task<string> Denounce(TestHouse house, string accused) => File(house, new FilePetition
    {
        Kind = PetitionKind.Denunciation,
        FieldId = "can-bo",
        Place = new("kp2", ""),
        Content = [new("Chuyện thử.", house.Now)],
        Accused = new Accused(accused, AtThisOffice.Yes, IsHead: false),
        Identity = new("Nguyễn Thị Mẫu"),
    });

    /// <summary>A complaint about land in a quarter.</summary>
    public static Task<string> Complain(TestHouse house, string unit) => File(house, new FilePetition
    {
        Kind = PetitionKind.Complaint,
        FieldId = "dat-dai",
        Place = new(unit, ""),
        Content = [new("Chuyện thử.", house.Now)],
        Identity = new("Nguyễn Thị Mẫu"),
    });

    /// <summary>Feedback about the environment in a quarter, by whoever has a telephone number; from a chat of the messenger, or of the web.</summary>
    public static Task<string> Report(TestHouse house, string unit, string phone, (string Channel, string Name)? chat = null) => File(house, new FilePetition
    {
        Kind = PetitionKind.Feedback,
        FieldId = "moi-truong",
        Place = new(unit, ""),
        Content = [new("Chuyện thử.", house.Now)],
        Identity = new("Nguyễn Thị Mẫu", Phone: phone),
        NoticesConsent = true,
    }, chat);

    /// <summary>Gives a case to another official.</summary>
    public static async Task HandOver(TestHouse house, string code, string to, string by)
    {
        var chat = (await house.Store.ChatsOf(by, TestHouse.Stop))[0];
        var draft = new CommitDraft();
        var context = new DeskContext { Now = house.Now, Today = house.Opened.House.Office.Day(house.Now), Channel = "web", Abilities = new(4000, true, false, true, false), OfficialId = by };
        Assert.IsType<CommandOutcome.Done>(await house.Work.Carry(new ActCommand(code, new CaseAction.Reassign(to, "bận việc")), chat, context, draft, TestHouse.Stop));
        Assert.Equal(CommitOutcome.Committed, (await house.Store.Commit(draft.ToCommit(house.Now), TestHouse.Stop)).Outcome);
    }

    private static async Task<string> File(TestHouse house, FilePetition petition, (string Channel, string Name)? from = null)
    {
        var chat = await house.Store.OpenChat(from?.Channel ?? "web", from?.Name ?? $"filing-{Guid.NewGuid():N}", "vi", TestHouse.Stop);
        var draft = new CommitDraft();
        var context = new DeskContext { Now = house.Now, Today = house.Opened.House.Office.Day(house.Now), Channel = "web", Abilities = new(4000, true, false, true, false) };
        var outcome = Assert.IsType<CommandOutcome.Filed>(await house.Work.Carry(new FileCommand(petition), chat, context, draft, TestHouse.Stop));
        Assert.Equal(CommitOutcome.Committed, (await house.Store.Commit(draft.ToCommit(house.Now), TestHouse.Stop)).Outcome);
        return outcome.Case.Code;
    }
}
