using CitizenBot.Conversation.Answers;

namespace CitizenBot.Dialogs.AfterFiling;

/// <summary>What a citizen is doing with a case of theirs; kept as the subject of the sheet, so that a restart finds it.</summary>
/// <param name="What">One of the names below.</param>
/// <param name="ByPin">True when the case was open in this chat by code and PIN as it began.</param>
/// <param name="Code">The case.</param>
internal sealed record Errand(string What, bool ByPin, string Code)
{
    public const string Answer = "answer";

    /// <summary>Papers that nobody asked for.</summary>
    public const string MorePapers = "more";

    /// <summary>Photos after "not done".</summary>
    public const string Photos = "photos";
    public const string Receive = "receive";
    public const string Rate = "rate";
    public const string RateWhy = "rate-why";
    public const string Fixed = "fixed";
    public const string Withdraw = "withdraw";

    /// <summary>A second complaint or further denunciation: a petition in the making, filled in from the first.</summary>
    public const string GoOn = "go-on";

    public string Subject => $"{What} {(ByPin ? "pin" : "own")} {Code}";

    public static Errand? Parse(string? subject) =>
        subject?.Split(' ') is [var what, "pin" or "own", var code] ? new(what, subject.Split(' ')[1] == "pin", code) : null;

    /// <summary>The errand of a sheet, or null.</summary>
    public static Errand? Of(AnswerSheet? sheet) => sheet is null ? null : Parse(sheet.Subject);
}
