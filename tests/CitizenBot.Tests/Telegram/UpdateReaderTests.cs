using System.Text.Json;
using CitizenBot.Host.Channels.Telegram;
using CitizenBot.Host.Turns;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace CitizenBot.Tests.Telegram;

/// <summary>Updates as Telegram writes them, and what they are to us.</summary>
public sealed class UpdateReaderTests
{
    private const string Chat = """
        "chat":{"id":42,"type":"private","first_name":"An"},"from":{"id":42,"is_bot":false,"first_name":"An","language_code":"vi"},"date":1764000000
        """;

    private const string Supergroup = """
        "chat":{"id":-1001234567890,"type":"supergroup","title":"Phòng","is_forum":true},"from":{"id":7,"is_bot":false,"first_name":"Bình"},"date":1764000000
        """;

    [Theory]
    [InlineData("/start", "/start", "")]
    [InlineData("/start new-kp5-dat-dai", "/start", "new-kp5-dat-dai")]
    [InlineData("/viec@our_bot", "/viec", null)]
    [InlineData("phường /start nói", "phường /start nói", null)]
    [InlineData("/", "/", null)]
    public void Command_IsReadWithoutTheBotsName(string text, string read, string? start)
    {
        var message = Turn($"{{\"message_id\":5,{Chat},\"text\":{JsonSerializer.Serialize(text)}}}");

        Assert.Equal((read, start), (message.Text, message.Start));
    }

    [Fact]
    public void Message_IsKnownByItsOwnNumber_InWhateverUpdateItComes()
    {
        var message = Turn($"{{\"message_id\":5,{Chat},\"text\":\"a\"}}");

        Assert.Equal(("telegram", "42", "m5", 5L, false), (message.Channel, message.Conversation, message.ActivityId, message.Number, message.IsGroup));
    }

    [Fact]
    public void Edit_NamesTheMessageItChanges_AndIsAnUpdateOfItsOwn()
    {
        var edit = (TelegramUpdate.Turn)Read($"{{\"update_id\":1,\"edited_message\":{{\"message_id\":5,{Chat},\"edit_date\":1764000100,\"text\":\"b\"}}}}");

        Assert.Equal("m5", edit.Message.Edits);
        Assert.NotEqual("m5", edit.Message.ActivityId);
    }

    [Fact]
    public void LiveLocationThatMovesOn_IsNothingAnybodySaid() =>
        Assert.IsType<TelegramUpdate.Other>(Read($"{{\"update_id\":1,\"edited_message\":{{\"message_id\":5,{Chat},\"edit_date\":1764000100,\"location\":{{\"latitude\":10.7,\"longitude\":105.9}}}}}}"));

    [Fact]
    public void Album_TellsItsPartsApart_AndTheLargestSizeCounts()
    {
        var message = Turn($$"""
            {"message_id":5,{{Chat}},"media_group_id":"g1","caption":"so do","photo":[
              {"file_id":"small","file_unique_id":"s","width":90,"height":60,"file_size":900},
              {"file_id":"large","file_unique_id":"l","width":1280,"height":853,"file_size":90000}]}
            """);

        var file = Assert.Single(message.Files);
        Assert.Equal(("large", "photo", "g1", "so do"), (file.FileId, file.File.Kind, file.File.Album, message.Text));
        Assert.Equal(22, file.File.Handle.Length);
        Assert.Equal("g1", message.Album);
    }

    [Theory]
    [InlineData("\"document\":{\"file_id\":\"d\",\"file_unique_id\":\"u\",\"file_name\":\"ban-do.pdf\",\"file_size\":26214400}", "too-large")]
    [InlineData("\"document\":{\"file_id\":\"d\",\"file_unique_id\":\"u\",\"file_name\":\"anh1.jpg\",\"file_size\":0}", "empty")]
    [InlineData("\"voice\":{\"file_id\":\"d\",\"file_unique_id\":\"u\",\"duration\":840,\"file_size\":9000}", "too-long")]
    [InlineData("\"voice\":{\"file_id\":\"d\",\"file_unique_id\":\"u\",\"duration\":600,\"file_size\":9000}", null)]
    [InlineData("\"video\":{\"file_id\":\"d\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1,\"duration\":900,\"file_size\":20971520}", null)]
    public void FileThatCannotBeTaken_SaysWhy_AndHasNoHandle(string part, string? refused)
    {
        var file = Assert.Single(Turn($"{{\"message_id\":5,{Chat},{part}}}").Files);

        Assert.Equal((refused, refused is null ? "d" : null), (file.File.Refused, file.FileId));
        Assert.Equal(refused is not null, file.File.Handle.Length == 0);
    }

    [Theory]
    [InlineData("\"sticker\":{\"file_id\":\"s\",\"file_unique_id\":\"u\",\"type\":\"regular\",\"width\":1,\"height\":1,\"is_animated\":false,\"is_video\":false}", "sticker")]
    [InlineData("\"text\":\"a\",\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"B\"}", "forwarded")]
    [InlineData("\"dice\":{\"emoji\":\"🎲\",\"value\":3}", "other")]
    [InlineData("\"text\":\"a\"", null)]
    [InlineData("\"location\":{\"latitude\":10.7,\"longitude\":105.9}", null)]
    public void WhatNoQuestionReads_IsNamed(string part, string? other) =>
        Assert.Equal(other, Turn($"{{\"message_id\":5,{Chat},{part}}}").Other);

    [Theory]
    [InlineData(42, "84912345678", null)]
    [InlineData(43, null, "Mẫu Nguyễn, 84912345678")]
    public void Contact_IsTheSendersOwn_OnlyWithTheirId(long id, string? phone, string? words)
    {
        var message = Turn($"{{\"message_id\":5,{Chat},\"contact\":{{\"phone_number\":\"84912345678\",\"first_name\":\"Mẫu\",\"last_name\":\"Nguyễn\",\"user_id\":{id}}}}}");

        Assert.Equal((phone, words), (message.SharedPhone, message.Text));
    }

    [Fact]
    public void Press_NamesItsMessage_AndALostOneIsOnlyAnswered()
    {
        var press = (TelegramUpdate.Turn)Read($$$$$"""{"update_id":1,"callback_query":{"id":"77","from":{"id":42,"is_bot":false,"first_name":"An"},"chat_instance":"1","data":"tok","message":{"message_id":9,{{{{{Chat}}}}},"text":"?","reply_markup":{"inline_keyboard":[[{"text":"Đúng","callback_data":"tok"}]]}}}}""");
        var lost = (TelegramUpdate.Other)Read("""{"update_id":1,"callback_query":{"id":"78","from":{"id":42,"is_bot":false,"first_name":"An"},"chat_instance":"1","data":"tok"}}""");

        Assert.Equal(("tok", 9L, "q77", "Đúng"), (press.Message.ButtonToken, press.Message.PressedOn, press.Message.ActivityId, press.Message.Text));
        Assert.Equal(("77", "78"), (press.CallbackId, lost.CallbackId));
    }

    [Fact]
    public void ForumTopic_IsAChatOfItsOwn_ButAReplyInAPlainSupergroupIsNot()
    {
        var topic = Turn($"{{\"message_id\":5,{Supergroup},\"message_thread_id\":17,\"is_topic_message\":true,\"text\":\"/viec\"}}");
        var reply = Turn($"{{\"message_id\":5,{Supergroup},\"message_thread_id\":3,\"text\":\"/viec\"}}");

        Assert.Equal(("-1001234567890/17", "-1001234567890"), (topic.Conversation, reply.Conversation));
        Assert.Equal(new TelegramAddress(-1001234567890, 17), TelegramAddress.Parse(topic.Conversation));
        Assert.True(topic.IsGroup);
    }

    [Fact]
    public void WhatMembersSayAmongThemselves_IsNotRead() =>
        Assert.IsType<TelegramUpdate.Other>(Read($"{{\"update_id\":1,\"message\":{{\"message_id\":5,{Supergroup},\"text\":\"bà Mẫu lại gửi đơn\"}}}}"));

    [Theory]
    [InlineData("migrate_to_chat_id", "-500", "-1009")]
    [InlineData("migrate_from_chat_id", "-1009", "-500")]
    public void GroupThatBecameASupergroup_Moves(string field, string from, string to)
    {
        var moved = (TelegramUpdate.Moved)Read($"{{\"update_id\":1,\"message\":{{\"message_id\":5,\"chat\":{{\"id\":-500,\"type\":\"group\",\"title\":\"P\"}},\"date\":1,\"{field}\":-1009}}}}");

        Assert.Equal((from, to), (moved.From, moved.To));
    }

    [Theory]
    [InlineData("kicked", true)]
    [InlineData("left", true)]
    [InlineData("member", false)]
    public void BlockedOrPutOut_IsLeft(string status, bool left)
    {
        var member = $"{{\"user\":{{\"id\":1,\"is_bot\":true,\"first_name\":\"b\"}},\"status\":\"{status}\",\"until_date\":0}}";
        var update = Read($"{{\"update_id\":1,\"my_chat_member\":{{{Chat},\"old_chat_member\":{member},\"new_chat_member\":{member}}}}}");

        Assert.Equal(left, update is TelegramUpdate.Left { Conversation: "42" });
    }

    private static InboundMessage Turn(string message) => ((TelegramUpdate.Turn)Read($"{{\"update_id\":1,\"message\":{message}}}")).Message;

    private static TelegramUpdate Read(string json) =>
        UpdateReader.Read(JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options)!, json, "our_bot");
}
