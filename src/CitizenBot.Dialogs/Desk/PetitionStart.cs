using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Matching;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Desk;

/// <summary>What a petition begins with: a first sentence, a place and field from a notice board's link, a wish for help with the kind.</summary>
/// <remarks>They are filed as answers under the names that the filing dialog reads, as if the person had given them.</remarks>
internal static class PetitionStart
{
    /// <summary>Start value: the person wants help with the kind.</summary>
    public const string Choose = "choose";

    private const string WhichKind = "kind/which";

    /// <summary>A photo or file came first: it is evidence already; its caption is the first words, unless it is only a word of the menu.</summary>
    /// <remarks>A caption that names a kind of petition decides itself; any other leads to the question whether it is feedback.</remarks>
    public static void FillWithFiles(AnswerSheet sheet, IReadOnlyList<Reply> sent, WordBook words)
    {
        foreach (var reply in sent)
        {
            sheet.File(FilingDialog.EvidenceItems + reply.ActivityId, reply);
        }

        var caption = sent.Select(reply => reply with { Files = [] }).FirstOrDefault(reply => !reply.IsBlank && words.Globals.Match(reply, null) is null);
        if (caption is not null)
        {
            sheet.File(FilingDialog.FirstWords, caption);
        }

        if (caption?.Text is not { } text || Kinds.Named(text) is null or Kinds.Feedback)
        {
            sheet.File(FilingDialog.StartFile, sent[0] with { Text = null });
        }
    }

    public static void Fill(AnswerSheet sheet, Reply? words, string? start, Office office, DeskContext context, string activityId)
    {
        if (words is { Text: not null })
        {
            sheet.File(FilingDialog.FirstWords, words);
        }

        if (start is null)
        {
            return;
        }

        if (start == Choose)
        {
            sheet.File(WhichKind, Given(null) with { Choice = AskKind.Help });
            return;
        }

        if (office.Units.FirstOrDefault(unit => start == unit.Id || start.StartsWith(unit.Id + "-", StringComparison.Ordinal)) is { } found)
        {
            sheet.File(FilingDialog.StartUnit, Given(found.Id));
            start = start.Length > found.Id.Length ? start[(found.Id.Length + 1)..] : "";
        }

        if (office.Field(start) is { } field)
        {
            sheet.File(FilingDialog.StartField, Given(field.Id));
        }

        Reply Given(string? text) => new() { ActivityId = activityId, Text = text, ReceivedAt = context.Now, Today = context.Today };
    }
}
