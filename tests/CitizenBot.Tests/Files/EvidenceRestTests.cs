using CitizenBot.Conversation.Speaking;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Files;
using CitizenBot.Storage;
using CitizenBot.Tests.Cases;

namespace CitizenBot.Tests.Files;

public sealed class EvidenceRestTests
{
    private static readonly DateTime Now = Sample.Instant("2026-11-25 09:31");

    [Fact]
    public void Of_StoredFiles_IsAReplyInTheFilingChat_WithTheirCheckSums()
    {
        var rest = EvidenceRest.Of(Settled(FileState.Stored, isSealed: false, wants: false), Now)!;

        Assert.Equal(("chat", OutboxClass.Reply, "KT-7M4XP-3"), (rest.Lane, rest.Class, rest.CaseCode));
        var message = OutboxBody.FromJson(rest.Body).Message;
        Assert.NotEmpty(message.Lines);
        Assert.NotEmpty(Assert.IsType<Enclosure.Text>(message.Enclosure).Lines);
    }

    [Fact]
    public void Of_FailedFilesAlone_HasNoCheckSums() =>
        Assert.Null(OutboxBody.FromJson(EvidenceRest.Of(Settled(FileState.Failed, isSealed: false, wants: true), Now)!.Body).Message.Enclosure);

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    [InlineData(false, false, true)]
    public void Of_ADenunciation_OnlyWhenThePersonWantsNotices(bool isSealed, bool wants, bool told) =>
        Assert.Equal(told, EvidenceRest.Of(Settled(FileState.Stored, isSealed, wants), Now) is not null);

    [Fact]
    public void Of_ACaseWithoutAChat_IsNothing() =>
        Assert.Null(EvidenceRest.Of(Settled(FileState.Stored, isSealed: false, wants: true) with { FiledByChat = null }, Now));

    private static SettledFiles Settled(FileState state, bool isSealed, bool wants) => new(
        "KT-7M4XP-3", "chat", wants, isSealed,
        [
            new FileRow
            {
                Handle = "h", ChatId = "chat", State = state, ReceivedAt = Now, Failure = state == FileState.Failed ? "gone" : null,
                Meta = new FileMeta { Kind = "photo", Channel = "test", Found = state == FileState.Stored ? "image/jpeg" : null, Sha256 = state == FileState.Stored ? new string('a', 64) : null },
            },
        ]);
}
