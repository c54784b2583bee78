namespace CitizenBot.Dialogs.Desk;

/// <summary>What buttons of a request to open who denounces do; ids that are stored with every button that was sent.</summary>
public static class OpeningActs
{
    /// <summary>Shows the request: to who asked, and to the second authorised persons.</summary>
    public const string Card = "opening.card";

    /// <summary>Shows why, as written.</summary>
    public const string Reason = "opening.reason";

    public const string Agree = "opening.agree";
    public const string Decline = "opening.decline";

    /// <summary>Asks anew after a request that came to nothing.</summary>
    public const string Ask = "opening.ask";

    /// <summary>Opens the identity, once.</summary>
    public const string Use = "opening.use";

    /// <summary>Whether it is one of these.</summary>
    public static bool Has(string act) => act is Card or Reason or Agree or Decline or Ask or Use;
}
