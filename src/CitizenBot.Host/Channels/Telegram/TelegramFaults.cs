using System.Globalization;
using CitizenBot.Host.Files;
using Telegram.Bot.Exceptions;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>What a refusal of the Bot API means for the message that was refused.</summary>
internal static class TelegramFaults
{
    /// <summary>A wrong token, or a server that does not know us: nothing of the message, and soon mended by the operator.</summary>
    private static readonly TimeSpan WhileMisconfigured = TimeSpan.FromMinutes(1);

    public static bool IsUnchanged(ApiRequestException refusal) => Says(refusal, "message is not modified");

    /// <summary>The message to edit is gone or too old: a new one is sent instead.</summary>
    public static bool IsNotEditable(ApiRequestException refusal) =>
        Says(refusal, "message to edit not found") || Says(refusal, "message can't be edited") || Says(refusal, "MESSAGE_ID_INVALID");

    public static bool IsUnreadableHtml(ApiRequestException refusal) => Says(refusal, "can't parse entities");

    public static bool IsLostTopic(ApiRequestException refusal) => Says(refusal, "message thread not found") || Says(refusal, "TOPIC_");

    public static bool IsNoPhoto(ApiRequestException refusal) => Says(refusal, "PHOTO_") || Says(refusal, "IMAGE_PROCESS_FAILED");

    /// <exception cref="HttpRequestException">The server itself failed, or nobody knows whether it did: to be repeated like any broken connection.</exception>
    public static SendResult Meaning(ApiRequestException refusal, TelegramAddress to) => refusal switch
    {
        { Parameters.MigrateToChatId: { } id } => new SendResult.Moved((to with { Chat = id, Topic = null }).ToString()),
        { ErrorCode: 429 } => new SendResult.RetryAfter(TimeSpan.FromSeconds(refusal.Parameters?.RetryAfter ?? 5), "429"),
        { ErrorCode: 403 } => new SendResult.Gone(refusal.Message),
        { ErrorCode: 400 } when Says(refusal, "chat not found") || Says(refusal, "PEER_ID_INVALID") || Says(refusal, "user is deactivated") => new SendResult.Gone(refusal.Message),
        { ErrorCode: 401 or 404 or 409 } => new SendResult.RetryAfter(WhileMisconfigured, refusal.ErrorCode.ToString(CultureInfo.InvariantCulture) + " " + refusal.Message),
        { ErrorCode: >= 500 } => throw new HttpRequestException($"The Bot API answered {refusal.ErrorCode}."),
        _ => new SendResult.Rejected(refusal.Message),
    };

    /// <summary>What a refusal means for a file that was asked for.</summary>
    public static FetchResult MeaningForFile(ApiRequestException refusal) => refusal switch
    {
        { ErrorCode: 429 } => new FetchResult.RetryAfter(TimeSpan.FromSeconds(refusal.Parameters?.RetryAfter ?? 5), "429"),
        { ErrorCode: 400 } when Says(refusal, "too big") => new FetchResult.Lost(FileLimits.TooLarge),
        { ErrorCode: 400 } => new FetchResult.Lost("gone"),
        _ => new FetchResult.RetryAfter(WhileMisconfigured, refusal.ErrorCode.ToString(CultureInfo.InvariantCulture)),
    };

    private static bool Says(ApiRequestException refusal, string words) => refusal.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
