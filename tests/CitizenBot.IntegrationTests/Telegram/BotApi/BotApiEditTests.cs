using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>What can be changed afterwards, and what cannot.</summary>
public sealed class BotApiEditTests : BotApiTest
{
    [Fact]
    public async Task Edit_ChangesTheMessage_AndTheSameAgainIsRefused()
    {
        var an = Known();
        var sent = await Bot.SendMessage(an.Id, "một", cancellationToken: Stop);

        var edited = await Bot.EditMessageText(an.Id, sent.Id, "hai", cancellationToken: Stop);
        var again = await Refused(() => Bot.EditMessageText(an.Id, sent.Id, "hai", cancellationToken: Stop));
        var missing = await Refused(() => Bot.EditMessageText(an.Id, 99_999, "hai", cancellationToken: Stop));

        Assert.NotNull(edited.EditDate);
        Assert.Equal(("hai", true), (an.Chat.Newest.Text, an.Chat.Newest.Edited));
        Assert.StartsWith("Bad Request: message is not modified: ", again.Message, StringComparison.Ordinal);
        Assert.Equal("Bad Request: message to edit not found", missing.Message);
    }

    [Fact]
    public async Task MessageWithAReplyKeyboard_CannotBeEdited()
    {
        var an = Known();
        var sent = await Bot.SendMessage(an.Id, "Số điện thoại?", replyMarkup: new ReplyKeyboardMarkup(KeyboardButton.WithRequestContact("Gửi số")), cancellationToken: Stop);

        var refused = await Refused(() => Bot.EditMessageText(an.Id, sent.Id, "hai", cancellationToken: Stop));
        an.PressKeyboard("Gửi số");
        var update = Assert.Single(await Poll(Server.Pending[^1]));
        await Bot.SendMessage(an.Id, "Cảm ơn", replyMarkup: new ReplyKeyboardRemove(), cancellationToken: Stop);

        Assert.Equal("Bad Request: message can't be edited", refused.Message);
        Assert.Equal(an.Id, update.Message!.Contact!.UserId);
        Assert.Empty(an.Chat.Keyboard);
    }

    [Fact]
    public async Task EditWithoutButtons_TakesThemAway()
    {
        var an = Known();
        var sent = await Bot.SendMessage(an.Id, "?", replyMarkup: InlineKeyboardButton.WithCallbackData("Có", "yes"), cancellationToken: Stop);

        await Bot.EditMessageReplyMarkup(an.Id, sent.Id, InlineKeyboardButton.WithCallbackData("Không", "no"), cancellationToken: Stop);
        var changed = an.Chat.Newest;
        await Bot.EditMessageText(an.Id, sent.Id, "?", cancellationToken: Stop);
        var late = an.PressData(sent.Id, "no");
        var press = Assert.Single(await Poll(late.UpdateId)).CallbackQuery!;

        Assert.Equal("no", Assert.Single(changed.Buttons).CallbackData);
        Assert.Empty(an.Chat.Newest.Buttons);
        Assert.Throws<InvalidOperationException>(() => an.Press("Không"));
        Assert.Equal(("no", null), (press.Data, press.Message!.ReplyMarkup));
    }

    [Fact]
    public async Task Caption_IsEditedAsACaption_NotAsText()
    {
        var an = Known();
        var sent = await Bot.SendDocument(an.Id, InputFile.FromStream(new MemoryStream([1]), "don.pdf"), "cũ", cancellationToken: Stop);

        var text = await Refused(() => Bot.EditMessageText(an.Id, sent.Id, "mới", cancellationToken: Stop));
        await Bot.EditMessageCaption(an.Id, sent.Id, "mới", cancellationToken: Stop);
        var tooLong = await Refused(() => Bot.EditMessageCaption(an.Id, sent.Id, new string('đ', 1025), cancellationToken: Stop));

        Assert.Equal("Bad Request: there is no text in the message to edit", text.Message);
        Assert.Equal("Bad Request: message caption is too long", tooLong.Message);
        Assert.Equal("mới", an.Chat.Newest.Text);
    }

    [Fact]
    public async Task DeletedMessage_IsGone_AndOldOnesStay()
    {
        var an = Known();
        var first = await Bot.SendMessage(an.Id, "một", cancellationToken: Stop);
        var answer = await Bot.SendMessage(an.Id, "hai", replyParameters: first.Id, cancellationToken: Stop);

        await Bot.DeleteMessage(an.Id, first.Id, Stop);
        var gone = await Refused(() => Bot.DeleteMessage(an.Id, first.Id, Stop));
        Time.Advance(TimeSpan.FromHours(49));
        var old = await Refused(() => Bot.DeleteMessage(an.Id, answer.Id, Stop));

        Assert.Equal(first.Id, answer.ReplyToMessage!.Id);
        Assert.Equal("Bad Request: message to delete not found", gone.Message);
        Assert.Equal("Bad Request: message can't be deleted for everyone", old.Message);
        Assert.Equal("hai", Assert.Single(an.Chat.FromBot).Text);
    }

    [Fact]
    public async Task EditByAPerson_ComesWithTheSameId()
    {
        var an = Server.Private(42, "An");
        var said = an.Say("mot");

        var edit = an.Edit(said.MessageId, "một");
        var update = Assert.Single(await Poll(edit.UpdateId)).EditedMessage!;

        Assert.Equal((said.MessageId, "một"), (update.Id, update.Text));
        Assert.Equal("một", Assert.Single(an.Chat.Messages).Text);
    }
}
