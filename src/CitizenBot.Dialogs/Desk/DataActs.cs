namespace CitizenBot.Dialogs.Desk;

/// <summary>What buttons of a request about data do; ids that are stored with every button that was sent. The value is the request.</summary>
public static class DataActs
{
    /// <summary>Shows it: to who answers it, or in the chat that made it.</summary>
    public const string Card = "data.card";

    public const string Answer = "data.answer";
    public const string Done = "data.done";
    public const string Refuse = "data.refuse";

    /// <summary>Whether it is one of these.</summary>
    public static bool Has(string act) => act is Card or Answer or Done or Refuse;
}
