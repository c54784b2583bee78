namespace CitizenBot.Petitions.Cases;

/// <summary>What a clock of a case is for. Kept with clocks: names never change.</summary>
public static class ClockPurpose
{
    /// <summary>Say whether a complaint is taken up.</summary>
    public const string Accept = "accept";

    /// <summary>Say whether a denunciation is taken up.</summary>
    public const string Initial = "initial";

    /// <summary>The longest a denunciation may be examined when several places must be checked; shown, not warned of.</summary>
    public const string InitialLongest = "initial-longest";

    /// <summary>Send a denunciation on when another body is competent, guide a complaint that passed over its first resolver; shown, not warned of, since it may never apply.</summary>
    public const string Transfer = "transfer";

    /// <summary>Resolve what was taken up.</summary>
    public const string Resolve = "resolve";

    /// <summary>Tell who proposed or reported something how it is handled.</summary>
    public const string Reply = "reply";

    /// <summary>Xem xét tố cáo tiếp: say whether a further denunciation is taken up.</summary>
    public const string Further = "further";

    /// <summary>Send the decision or conclusion.</summary>
    public const string Send = "send";

    /// <summary>Tell the denouncer that it was taken up.</summary>
    public const string SendAcceptance = "send-acceptance";

    /// <summary>Send the word that the case rests, ends without a conclusion, or goes on.</summary>
    public const string SendOrder = "send-order";

    /// <summary>Publish the decision or conclusion.</summary>
    public const string Publish = "publish";

    /// <summary>Act on the conclusion of a denunciation.</summary>
    public const string ActOn = "act-on";

    /// <summary>The citizen's own window for a second complaint; shown, not warned of.</summary>
    public const string SecondComplaint = "second-complaint";

    /// <summary>When the decision takes effect; shown, not warned of.</summary>
    public const string Effect = "effect";

    /// <summary>Whether officials are reminded of such a clock.</summary>
    public static bool Warns(string purpose) => purpose is not (InitialLongest or Transfer or SecondComplaint or Effect);

    /// <summary>Whether it is met by sending something.</summary>
    public static bool IsSending(string purpose) => purpose is Send or SendAcceptance or SendOrder;
}
