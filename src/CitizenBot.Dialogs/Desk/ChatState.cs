using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>All that is remembered of one chat between two turns. Kept as JSON, sealed: it holds what a person typed.</summary>
/// <remarks>Every member may be missing in what an earlier release stored, and unknown ones of a later release are passed over.</remarks>
public sealed class ChatState
{
    /// <summary>Language of the chat: <c>vi</c> or <c>en</c>.</summary>
    public string Locale { get; set; } = "vi";

    /// <summary>The dialog that is being answered.</summary>
    public AnswerSheet? Active { get; set; }

    /// <summary>Petitions begun and put aside, oldest first.</summary>
    public List<AnswerSheet> Parked { get; set; } = [];

    /// <summary>The petition that waits while a shorter errand (a status, an act) is done; then it goes on by itself.</summary>
    public AnswerSheet? Waiting { get; set; }

    /// <summary>The dialog whose command is being carried out: it comes back if a rule refuses the command.</summary>
    public AnswerSheet? Leaving { get; set; }

    /// <summary>A small question of the desk itself (keep or delete, go on or start over), asked before the dialog goes on.</summary>
    public DeskQuestion? Question { get; set; }

    /// <summary>The purpose notice that was read in this chat.</summary>
    public NoticeReading? NoticeRead { get; set; }

    /// <summary>Instant of the last thing received, UTC; null in a new chat.</summary>
    public DateTime? LastSeenAt { get; set; }

    /// <summary>The channel's number of the message whose open question was last answered by a press; null when nothing was pressed.</summary>
    /// <remarks>Presses travel apart from words and may overtake them: what was typed before the press must not answer the question after it.</remarks>
    public long? PressedOn { get; set; }

    /// <summary>Acts that the last message offered as buttons: typed words and numbers may mean them.</summary>
    public List<ButtonMeaning> Offered { get; set; } = [];

    /// <summary>Sheets in which the emergency numbers were shown; empty text for outside of any.</summary>
    public List<string> EmergencyShown { get; set; } = [];

    /// <summary>The case looked at last, until it is closed or half an hour has passed.</summary>
    public OpenCase? LastCase { get; set; }

    /// <summary>The petition filed last from this chat: what still comes of its album, or corrects one of its messages, is known by it.</summary>
    public FiledLast? FiledLast { get; set; }

    /// <summary>How often in a row nothing outside a dialog was understood.</summary>
    public int Misses { get; set; }

    /// <summary>What was typed outside a dialog, or beside its question, and led to nothing: kept until a petition is filed or the chat is erased.</summary>
    public List<Reply> SetAside { get; set; } = [];
}

/// <summary>The purpose notice's version and the instant (UTC) it was read. It is no consent.</summary>
public sealed record NoticeReading(string Version, DateTime At);

/// <summary>A case on the table: as it was shown, and when (UTC).</summary>
public sealed record OpenCase(CaseView Case, DateTime At);

/// <summary>The petition that was filed last from a chat.</summary>
/// <param name="Code">Its code.</param>
/// <param name="At">Instant of filing, UTC.</param>
/// <param name="Albums">Albums of which files are in it.</param>
/// <param name="Messages">Ids of the messages it was made of.</param>
/// <param name="EditTold">True once it was said that a sent petition is not changed by editing a message.</param>
public sealed record FiledLast(string Code, DateTime At, IReadOnlyList<string> Albums, IReadOnlyList<string> Messages, bool EditTold = false)
{
    /// <summary>Kinds of the files that joined the case after it was filed: every answer counts all of them.</summary>
    public IReadOnlyList<string> LateKinds { get; init; } = [];
}

/// <summary>A small question of the desk: which, about what, and the words that wait for its answer.</summary>
/// <param name="Id">Identity; its buttons refer to it.</param>
/// <param name="Kind">Name of the question in the wording: <c>cancel</c>, <c>near</c>, <c>resume</c> ...</param>
/// <param name="About">A word's id, a sheet's id or a link's payload, as the kind needs.</param>
/// <param name="Held">What was typed when the question arose.</param>
/// <param name="Said">The words that were read in it, as properly written.</param>
public sealed record DeskQuestion(string Id, string Kind, string? About = null, Reply? Held = null, string? Said = null)
{
    /// <summary>Further messages that came while it was open: the parts of an album, more forwarded ones.</summary>
    public IReadOnlyList<Reply> Also { get; init; } = [];
}
