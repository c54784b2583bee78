using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.TrackCase;

/// <summary>Keys of the words for stages, happenings and outcomes, as a citizen reads them.</summary>
internal static class CaseWords
{
    /// <summary>Complaints and denunciations are accepted (thụ lý); proposals and feedback are simply handled.</summary>
    public static bool IsAccepted(CaseView view) => view.Kind is PetitionKind.Complaint or PetitionKind.Denunciation;

    public static Arg Status(CaseView view) => Arg.Wording("track-case.status." + Stage(view));

    public static Arg Happening(CaseView view, string happening)
    {
        var name = happening switch
        {
            "accepted" when !IsAccepted(view) => "accepted-open",
            "reminded" or "escalated" => happening,
            _ when CaseEventKey.ForCitizen(happening) => happening,
            _ => "other",
        };
        return Arg.Wording("track-case.timeline." + name);
    }

    public static Arg Outcome(CaseOutcome outcome) => Arg.Wording("track-case.outcome." + Name(outcome));

    public static Arg Purpose(string purpose) => Arg.Wording("track-case.purpose." + purpose);

    /// <summary>The name of a stage in the wording; what is accepted by no decision has its own words.</summary>
    public static string Stage(CaseView view)
    {
        var name = Kebab(view.Stage.ToString());
        return view.Stage switch
        {
            CaseStage.Received or CaseStage.Accepted when !IsAccepted(view) => name + "-open",
            // What ends a denunciation is a conclusion, not a decision.
            CaseStage.Decided when view.Kind == PetitionKind.Denunciation => "concluded",
            CaseStage.Executed when view.Kind == PetitionKind.Denunciation => "acted-on",
            _ => name,
        };
    }

    public static string Name(CaseOutcome outcome) => Kebab(outcome.ToString());

    /// <summary><c>SeveralPlaces</c> is <c>several-places</c> in the wording.</summary>
    public static string Kebab(string name) =>
        string.Concat(name.Select((sign, index) => char.IsUpper(sign) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(sign) : sign.ToString()));
}
