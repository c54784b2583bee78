using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Whom a denunciation is about, and whether they work here: it must never reach them or those under them.</summary>
internal static class AskAccused
{
    public const string Line = "accused";

    private static readonly string[] HeadWords = ["chu tich", "nguoi dung dau", "thu truong", "chairman", "chairwoman", "head of"];
    private static readonly string[] DeputyWords = ["pho chu tich", "vice chairman", "deputy chairman"];

    public static async Dialog<Accused> Run(TurnContext turn, Filing filing)
    {
        var who = await filing.AskText(turn, Line, turn.Text("accused/who").Or());
        var here = await turn.Prompt(turn.Choice("accused/here") with { Args = new Args { ["officeName"] = filing.OfficeName } }) switch
        {
            "yes" => AtThisOffice.Yes,
            "elsewhere" => AtThisOffice.No,
            _ => AtThisOffice.Unknown,
        };
        var isHead = here != AtThisOffice.No && MayBeHead(filing.Office, who.Value!)
            && await turn.Prompt(turn.Confirm("accused/head") with { Args = new Args { ["officeName"] = filing.OfficeName } });
        if (isHead)
        {
            turn.Say("accused.head.told", new Args { ["superiorOffice"] = filing.Superior });
        }

        return new Accused(who.Value!, here, isHead);
    }

    private static bool MayBeHead(Office office, string words)
    {
        var folded = Folded.Text(words);
        return office.FindOfficials(words).Any(official => official.Id == office.HeadId)
            || (HeadWords.Any(word => Folded.Contains(folded, word)) && !DeputyWords.Any(word => Folded.Contains(folded, word)));
    }
}
