using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Filing;

/// <summary>The purpose notice, before anything is asked: who receives the data, why, which, how long, which rights.</summary>
/// <remarks>That it was read is kept with its version and the instant. It is no consent: settling petitions by law needs none (Luật 91/2025).</remarks>
internal static class AskNotice
{
    private const string Read = "notice/read";
    private const string ReadFull = "notice/read-full";

    public static async Dialog<PurposeReading> Run(TurnContext turn, Filing filing)
    {
        var office = filing.Office;
        var args = new Args
        {
            ["officeName"] = filing.OfficeName,
            ["officePhone"] = filing.OfficePhone,
            ["retentionText"] = Filing.Words(office.Retention),
        };
        var read = await turn.Prompt(turn.Choice(Read) with
        {
            Slot = (filing.FirstParagraph is null, filing.Channel.IsOutside) switch
            {
                (true, false) => "prompt",
                (true, true) => "outside",
                (false, false) => "after-words",
                _ => "after-words-outside",
            },
            Args = args,
        });
        if (read == "full")
        {
            await turn.Prompt(turn.Choice(ReadFull) with { Args = Full(args, office.PurposeNotice) });
            return new PurposeReading(office.PurposeNotice, turn.ReplyTo(ReadFull)!.ReceivedAt);
        }

        return new PurposeReading(office.PurposeNotice, turn.ReplyTo(Read)!.ReceivedAt);
    }

    private static Args Full(Args args, string version) => new()
    {
        ["officeName"] = args["officeName"],
        ["officePhone"] = args["officePhone"],
        ["retentionText"] = args["retentionText"],
        ["noticeVersion"] = Arg.Text(version),
    };
}
