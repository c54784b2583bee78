using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Makes the buttons that do something; their labels stand in one place, so typed labels are understood too.</summary>
public static class Offer
{
    /// <summary>A button for an act, on a case where it needs one.</summary>
    public static Button Of(string act, string? caseCode = null, string? value = null) =>
        new(
            new Line($"desk.act.choice.{Name(act)}.label", act == Acts.Code ? new Args { ["caseCode"] = Arg.Code(caseCode ?? "") } : null),
            ButtonMeaning.Do(act, caseCode, value));

    /// <summary>The name of an act in the wording.</summary>
    internal static string Name(string act) => act.Replace('.', '-');
}
