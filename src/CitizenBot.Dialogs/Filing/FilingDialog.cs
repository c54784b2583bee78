using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Dialogs.AfterFiling;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Takes a citizen from "I want to complain" to a petition ready to register, for all four kinds.</summary>
/// <remarks>
/// It asks what Điều 8 Luật Khiếu nại and Điều 23 Luật Tố cáo ask of a petition, adds no fact and no judgment, warns and never
/// blocks. When the kind is changed midway the answers both kinds ask for stay; the others wait in the sheet, set aside.
/// </remarks>
/// <param name="office">The office that receives.</param>
/// <param name="rules">The limits the warnings name.</param>
public sealed class FilingDialog(Office office, RuleBook rules)
{
    /// <summary>Name of the dialog and of its wording.</summary>
    public const string Id = "file-petition";

    /// <summary>Name under which the desk files the sentence a person began with, if there was one.</summary>
    public const string FirstWords = "first-words";

    /// <summary>Name under which the desk files the field (its id) of a link on a notice board.</summary>
    public const string StartField = "start/field";

    /// <summary>Name under which the desk files the unit (its id) of a link on a notice board.</summary>
    public const string StartUnit = "start/unit";

    /// <summary>Name under which the desk marks a petition that began with a file, before anything was asked.</summary>
    public const string StartFile = "start/file";

    /// <summary>Subject of a sheet that an official fills in at the counter for a person without a telephone.</summary>
    public const string AtCounter = "counter";

    /// <summary>Name under which the desk files what is sent as evidence, whatever is being asked; the activity id follows.</summary>
    public const string EvidenceItems = AskEvidence.Question + "/";

    /// <summary>One run, on the office's own page.</summary>
    public Dialog<FilePetition?> Run(TurnContext turn) => Run(turn, FilingChannel.Web);

    /// <summary>One run. Language and warnings of the chat itself are added by the desk.</summary>
    public async Dialog<FilePetition?> Run(TurnContext turn, FilingChannel channel)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (Errand.Parse(turn.Subject) is { What: Errand.GoOn } errand)
        {
            return await GoOnPetition.Run(turn, new Filing(office, rules) { Channel = channel }, errand);
        }

        while (true)
        {
            var (filing, answers) = await Ask(turn, channel);
            if (answers is null)
            {
                return null;
            }

            if (await Review.Run(turn, filing, answers))
            {
                OtherPaths.SetAside(turn);
                return answers.ToPetition(filing);
            }
        }
    }

    private async Dialog<(Filing Filing, Answers? Answers)> Ask(TurnContext turn, FilingChannel channel)
    {
        var filing = new Filing(office, rules)
        {
            FirstWords = turn.Given(turn.Text(FirstWords), out var words) ? words : null,
            Edit = Edit.Of(turn),
            Channel = channel,
        };
        var sentFirst = await AskSentFirst.Run(turn, filing);
        var notice = await AskNotice.Run(turn, filing);
        filing = sentFirst == Kinds.Feedback
            ? filing with { Kind = Kinds.Feedback, SentFirst = true }
            : filing with { Kind = await AskKind.Run(turn, filing, isAnother: sentFirst is not null) };
        turn.Follow(filing.Kind);
        if (filing.IsDenunciation && turn.Subject == AtCounter)
        {
            // Who denounces must not become known by passing through an official's chat.
            await turn.Prompt(turn.Choice("kind/not-at-counter") with { Args = new() { ["discreetPhone"] = filing.DiscreetPhone } });
            return (filing, null);
        }

        var answers = new Answers { Notice = notice };
        return (filing, filing.Kind switch
        {
            Kinds.Complaint => await Complaint(turn, filing, answers),
            Kinds.Denunciation => await Denunciation(turn, filing, answers),
            _ => await Suggestion(turn, filing, answers),
        });
    }

    private static async Dialog<Answers> Complaint(TurnContext turn, Filing filing, Answers answers)
    {
        var field = await AskField.Run(turn, filing);
        var place = await AskPlace.Run(turn, filing);
        var (decision, isAct) = await AskDecision.Run(turn, filing);
        var received = await AskReceived.Run(turn, filing, isAct);
        var times = await AskTimes.Run(turn, filing, isAct);
        filing.SayEdited(turn, AskDecision.Line);
        var story = await AskStory.Run(turn, filing);
        var joins = await AskSimilar.Run(turn, filing, field, place, story);
        var wanted = await AskWanted.Run(turn, filing);
        var evidence = await AskEvidence.Run(turn, filing);
        var person = await AskPerson.Complainant(turn);
        var notices = await AskNotices.Run(turn, filing);
        filing.SayEdited(turn, AskPerson.Line);
        return answers with
        {
            Field = field, Place = place, Decision = decision, IsAct = isAct, Received = received, Times = times, Story = story, JoinsCase = joins,
            Wanted = wanted, Evidence = evidence, Person = person, Notices = notices, Joint = await AskJoint.Run(turn, filing),
        };
    }

    private static async Dialog<Answers> Denunciation(TurnContext turn, Filing filing, Answers answers)
    {
        await AskSecrecy.Explain(turn, filing);
        var anonymous = await AskSecrecy.IsAnonymous(turn, filing);
        if (anonymous)
        {
            filing.SayEdited(turn, AskPerson.Line);
        }

        var accused = await AskAccused.Run(turn, filing);
        var story = await AskStory.Run(turn, filing);
        var evidence = await AskEvidence.Run(turn, filing);
        var person = anonymous ? null : await Named(turn, filing);
        var protection = await AskProtection.Run(turn, filing);
        return answers with
        {
            Anonymous = anonymous, Accused = accused, Story = story, Evidence = evidence, Person = person,
            Protection = protection, Wanted = Wanted(turn), Notices = await AskNotices.Run(turn, filing),
        };
    }

    private static async Dialog<Identity> Named(TurnContext turn, Filing filing)
    {
        var person = await AskPerson.Denouncer(turn);
        filing.SayEdited(turn, AskPerson.Line);
        return person;
    }

    private static async Dialog<Answers> Suggestion(TurnContext turn, Filing filing, Answers answers)
    {
        var field = await AskField.Run(turn, filing);
        var place = await AskPlace.Run(turn, filing);
        var story = await AskStory.Run(turn, filing);
        var joins = await AskSimilar.Run(turn, filing, field, place, story);
        var evidence = await AskEvidence.Run(turn, filing);
        var person = await AskPerson.IfTheyLike(turn);
        filing.SayEdited(turn, AskPerson.Line);
        return answers with
        {
            Field = field, Place = place, Story = story, JoinsCase = joins, Evidence = evidence, Person = person,
            Wanted = Wanted(turn), Notices = await AskNotices.Run(turn, filing),
        };
    }

    /// <summary>What was wanted before the kind was changed: the other kinds do not ask for it, but it is not lost.</summary>
    private static string? Wanted(TurnContext turn) => turn.Given(turn.Text(AskWanted.What), out var wanted) ? wanted : null;
}
