using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Running;
using CitizenBot.Dialogs.MyData;
using CitizenBot.Dialogs.Officials;
using CitizenBot.Dialogs.TrackCase;

namespace CitizenBot.Dialogs.Desk;

/// <summary>The dialogs that can be begun at the desk, by their names.</summary>
internal sealed class DeskDialogs
{
    public const string Filing = "file-petition";

    private readonly Dictionary<string, Func<TurnContext, string, Dialog<DialogEnd>>> dialogs;
    private readonly DeskSetting setting;

    public DeskDialogs(DeskSetting setting)
    {
        this.setting = setting;
        dialogs = new()
        {
            [Filing] = File,
            [TrackDialog.Id] = In(new TrackDialog(setting.Office).Run),
            [MyDataDialog.Id] = In(new MyDataDialog(setting.Office).Run),
            [LinkDialog.Id] = In(LinkDialog.Run),
            [SignedDialog.Id] = In(new SignedDialog(setting).Run),
            [AcceptDialog.Id] = In(new AcceptDialog(setting).Run),
            [ResultDialog.Id] = In(ResultDialog.Run),
        };
    }

    /// <summary>Whether a sheet is a petition in the making: it is kept and listed; everything else is a short errand.</summary>
    public static bool IsDraft(AnswerSheet? sheet) => sheet?.Dialog == Filing;

    /// <summary>Whether this release still has the dialog.</summary>
    public bool Knows(string dialog) => dialogs.ContainsKey(dialog);

    public DialogDefinition Definition(string dialog) => setting.Dialogs[dialog];

    public DialogRun<DialogEnd> Run(AnswerSheet sheet, Conversation.Reply? reply, DateTime now, string locale) =>
        DialogRun.Of(turn => dialogs[sheet.Dialog](turn, locale), sheet, Definition(sheet.Dialog), reply, now);

    /// <summary>A dialog that is the same in every language.</summary>
    private static Func<TurnContext, string, Dialog<DialogEnd>> In(Func<TurnContext, Dialog<DialogEnd>> run) => (turn, _) => run(turn);

    private async Dialog<DialogEnd> File(TurnContext turn, string locale) =>
        await setting.Filing(turn, locale) is { } petition ? new DialogEnd.Do(new FileCommand(petition)) : new DialogEnd.NotSent();
}
