using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Running;
using CitizenBot.Dialogs.AfterFiling;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Dialogs.Hotspots;
using CitizenBot.Dialogs.MyData;
using CitizenBot.Dialogs.Officials;
using CitizenBot.Dialogs.TrackCase;

namespace CitizenBot.Dialogs.Desk;

/// <summary>The dialogs that can be begun at the desk, by their names.</summary>
internal sealed class DeskDialogs
{
    public const string Filing = FilingDialog.Id;

    private readonly Dictionary<string, Func<TurnContext, Dialog<DialogEnd>>> dialogs;
    private readonly DeskSetting setting;
    private readonly FilingDialog filing;

    public DeskDialogs(DeskSetting setting)
    {
        this.setting = setting;
        filing = new FilingDialog(setting.Office, setting.Rules);
        dialogs = new()
        {
            [TrackDialog.Id] = new TrackDialog(setting.Office).Run,
            [MyDataDialog.Id] = new MyDataDialog(setting.Office).Run,
            [LinkDialog.Id] = LinkDialog.Run,
            [SignedDialog.Id] = new SignedDialog(setting).Run,
            [ScanDialog.Id] = ScanDialog.Run,
            [AcceptDialog.Id] = new AcceptDialog(setting).Run,
            [ActDialog.Id] = ActDialog.Run,
            [AskOpeningDialog.Id] = AskOpeningDialog.Run,
            [AnswerDataDialog.Id] = AnswerDataDialog.Run,
            [DeclineOpeningDialog.Id] = DeclineOpeningDialog.Run,
            [SnoozeDialog.Id] = SnoozeDialog.Run,
            [DelayDialog.Id] = DelayDialog.Run,
            [LeaveDialog.Id] = LeaveDialog.Run,
            [UrgeUnitDialog.Id] = new UrgeUnitDialog(setting.Office).Run,
            [AnswerUnitDialog.Id] = AnswerUnitDialog.Run,
            [PlanHotspotDialog.Id] = new PlanHotspotDialog(setting.Office).Run,
            [HotspotLetterDialog.Id] = new HotspotLetterDialog(setting.Office).Run,
            [EarlyReportDialog.Id] = new EarlyReportDialog(setting.Office).Run,
            [AfterFilingDialog.Id] = AfterFilingDialog.Run,
        };
    }

    /// <summary>Whether a sheet is a petition in the making: it is kept and listed; everything else is a short errand.</summary>
    public static bool IsDraft(AnswerSheet? sheet) => sheet?.Dialog == Filing;

    /// <summary>Whether this release still has the dialog.</summary>
    public bool Knows(string dialog) => dialog is Filing or ResultDialog.Id || dialogs.ContainsKey(dialog);

    public DialogDefinition Definition(string dialog) => setting.Dialogs[dialog];

    public DialogRun<DialogEnd> Run(AnswerSheet sheet, Conversation.Reply? reply, DateTime now, FilingChannel channel) =>
        DialogRun.Of(
            sheet.Dialog switch
            {
                Filing => turn => File(turn, channel),
                ResultDialog.Id => turn => ResultDialog.Run(turn, channel),
                var other => dialogs[other],
            },
            sheet, Definition(sheet.Dialog), reply, now);

    private async Dialog<DialogEnd> File(TurnContext turn, FilingChannel channel) =>
        await filing.Run(turn, channel) is { } petition ? new DialogEnd.Do(new FileCommand(petition)) : new DialogEnd.NotSent();
}
