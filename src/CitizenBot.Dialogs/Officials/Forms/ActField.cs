using System.Globalization;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Officials.Forms;

/// <summary>One question of an act.</summary>
/// <param name="Name">Last part of the question's name.</param>
/// <param name="Placeholder">Under which name the review shows the answer.</param>
internal abstract record ActField(string Name, string Placeholder)
{
    /// <summary>Asks it and notes the answer.</summary>
    /// <param name="turn">The run.</param>
    /// <param name="form">Name of the form: first part of the question's name.</param>
    /// <param name="card">The case.</param>
    /// <param name="answers">Where the answer goes.</param>
    public abstract Dialog<FieldEnd> Ask(TurnContext turn, string form, CaseCard card, ActAnswers answers);

    /// <summary>Name of the reply that completed the answer.</summary>
    public virtual string Completed(string form) => Question(form);

    protected string Question(string form) => $"{form}/{Name}";

    protected static Args Code(CaseCard card) => new() { ["caseCode"] = Arg.Code(card.Case.Code) };

    /// <summary>The official's own words, or one of the office's sample sentences.</summary>
    public sealed record Words(string Name, string Placeholder = "words", bool Templates = false, int Max = 1000, bool Switches = false) : ActField(Name, Placeholder)
    {
        private const string Template = "template";

        /// <summary>A question to the citizen becomes an internal note, or the other way round.</summary>
        private const string Switch = "switch";

        public override async Dialog<FieldEnd> Ask(TurnContext turn, string form, CaseCard card, ActAnswers answers)
        {
            var question = Question(form);
            List<string> ways = [ActReview.Cancel];
            if (Switches)
            {
                ways.Insert(0, Switch);
            }

            if (Templates)
            {
                ways.Insert(0, Template);
            }

            var said = await turn.Prompt((turn.Text(question) with { Min = 2, Max = Max, Args = Code(card) }).Or([.. ways]));
            if (said.Choice is ActReview.Cancel or Switch)
            {
                return said.Choice == Switch ? FieldEnd.Switched : FieldEnd.Stopped;
            }

            var words = said.Value;
            if (said.Choice == Template)
            {
                words = await FromTemplates(turn, form, question);
                if (words is null)
                {
                    return FieldEnd.Stopped;
                }
            }

            answers.Add(Name, words, Placeholder, Arg.Text(words!));
            return FieldEnd.Answered;
        }

        private static async Dialog<string?> FromTemplates(TurnContext turn, string form, string question)
        {
            var templates = await turn.Lookup(new TemplatesFor(form));
            var choices = templates.Select((text, index) => new Choice(Id(index), new Line("case-act.template.choice.label", new() { ["number"] = Arg.Count(index + 1) })));
            var listed = string.Join('\n', templates.Select((text, index) => $"{index + 1}. {text}"));
            var chosen = await turn.Prompt(turn.Choice(question + "/template", [.. choices, new(ActReview.Cancel)]) with { WordedAs = "template", Args = new() { ["templates"] = Arg.Text(listed) } });
            return chosen == ActReview.Cancel ? null : templates[int.Parse(chosen, CultureInfo.InvariantCulture) - 1];
        }

        private static string Id(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The number of a paper; it may have none yet.</summary>
    public sealed record Number(string Name = "number", bool Needed = false) : ActField(Name, "paper")
    {
        private const string None = "none";

        public override async Dialog<FieldEnd> Ask(TurnContext turn, string form, CaseCard card, ActAnswers answers)
        {
            string[] ways = Needed ? [ActReview.Cancel] : [None, ActReview.Cancel];
            var number = await turn.Prompt((turn.Text(Question(form)) with { Max = 60, Args = Code(card) }).Or(ways));
            if (number.Choice == ActReview.Cancel)
            {
                return FieldEnd.Stopped;
            }

            answers.Add(Name, number.Value, Placeholder, number.Value is { } given ? Arg.Text(given) : Arg.Wording("case-act.no-number"));
            return FieldEnd.Answered;
        }
    }

    /// <summary>A day, past or to come as the act needs.</summary>
    public sealed record Day(string Name, string Placeholder, DateSpan Span) : ActField(Name, Placeholder)
    {
        public override async Dialog<FieldEnd> Ask(TurnContext turn, string form, CaseCard card, ActAnswers answers)
        {
            var prompt = turn.Date(Question(form)) with { Span = Span, Args = Code(card) };
            var day = await turn.Prompt((Span == DateSpan.PastOrToday ? prompt with { Choices = [new("today"), new("yesterday")] } : prompt).Or(ActReview.Cancel));
            if (!day.HasValue)
            {
                return FieldEnd.Stopped;
            }

            answers.Add(Name, day.Value, Placeholder, Arg.Date(day.Value));
            return FieldEnd.Answered;
        }
    }

    /// <summary>One of the grounds of the law; where there is a list it is numbered as the law numbers it.</summary>
    public sealed record Ground(string Name = "ground") : ActField(Name, "ground")
    {
        public override async Dialog<FieldEnd> Ask(TurnContext turn, string form, CaseCard card, ActAnswers answers)
        {
            var grounds = Petitions.Procedures.Grounds.For(card.Case.Kind);
            var choices = grounds.Select((ground, index) => new Choice(ground.ToString(), new Line("case-act.ground.choice.label", new() { ["number"] = Arg.Count(index + 1) })));
            var slot = card.Case.Kind switch { PetitionKind.Complaint => "prompt", PetitionKind.Denunciation => "denunciation", _ => "open" };
            var chosen = await turn.Prompt(turn.Choice(Question(form), [.. choices, new(ActReview.Cancel)]) with { Slot = slot, Args = Code(card) });
            if (chosen == ActReview.Cancel)
            {
                return FieldEnd.Stopped;
            }

            answers.Add(Name, Enum.Parse<RefusalGround>(chosen), Placeholder, Arg.Wording(GroundKey(chosen)));
            return FieldEnd.Answered;
        }

        /// <summary>Key of the words of a ground.</summary>
        public static string GroundKey(string ground) => "case-act.ground." + TrackCase.CaseWords.Kebab(ground);
    }

    /// <summary>Who gets the case or the charge; nobody who may not have it is offered.</summary>
    public sealed record Colleague(string Name = "person") : ActField(Name, "person")
    {
        public override async Dialog<FieldEnd> Ask(TurnContext turn, string form, CaseCard card, ActAnswers answers)
        {
            var choices = card.Colleagues.Select((person, index) => new Choice(person.Id, new Line("case-act.person.choice.label", new() { ["number"] = Arg.Count(index + 1) }), person.Words));
            var listed = new LocalizedArg(Listed(card, person => person.Title.Vi), Listed(card, person => person.Title.En));
            var args = Code(card);
            args.Add("people", listed);
            var chosen = await turn.Prompt(turn.Choice(Question(form), [.. choices, new(ActReview.Cancel)]) with { Args = args });
            if (chosen == ActReview.Cancel)
            {
                return FieldEnd.Stopped;
            }

            answers.Add(Name, chosen, Placeholder, card.Colleagues.First(person => person.Id == chosen).Title);
            return FieldEnd.Answered;
        }

        private static string Listed(CaseCard card, Func<CardPerson, string> title) => string.Join('\n', card.Colleagues.Select((person, index) => $"{index + 1}. {title(person)}"));
    }

    /// <summary>Which of the seven criteria hold: their numbers, one or several.</summary>
    public sealed record Criteria(string Name = "criteria") : ActField(Name, "criteria")
    {
        public override async Dialog<FieldEnd> Ask(TurnContext turn, string form, CaseCard card, ActAnswers answers)
        {
            var prompt = new CriteriaPrompt { Name = Question(form), Vocabulary = turn.Definition.Vocabulary, Args = Code(card) };
            var chosen = await turn.Prompt(prompt.Or(ActReview.Cancel));
            if (!chosen.HasValue)
            {
                return FieldEnd.Stopped;
            }

            answers.Add(Name, chosen.Value, Placeholder, Arg.Text(string.Join(", ", chosen.Value!.Select(one => (int)one))));
            return FieldEnd.Answered;
        }
    }

    /// <summary>One of a few fixed answers; its words stand under the question's choices.</summary>
    public sealed record Pick(string Name, string Placeholder, IReadOnlyList<string> Values) : ActField(Name, Placeholder)
    {
        public override async Dialog<FieldEnd> Ask(TurnContext turn, string form, CaseCard card, ActAnswers answers)
        {
            var chosen = await turn.Prompt(turn.Choice(Question(form), [.. Values.Append(ActReview.Cancel).Select(value => new Choice(value))]) with { Args = Code(card) });
            if (chosen == ActReview.Cancel)
            {
                return FieldEnd.Stopped;
            }

            answers.Add(Name, chosen, Placeholder, Arg.Wording($"case-act.{form}.{Name}.is.{chosen}"));
            return FieldEnd.Answered;
        }
    }

    /// <summary>The whole petition, or a part in words.</summary>
    public sealed record PartOrWhole(string Name = "part") : ActField(Name, "part")
    {
        private const string Whole = "whole";

        public override async Dialog<FieldEnd> Ask(TurnContext turn, string form, CaseCard card, ActAnswers answers)
        {
            var part = await turn.Prompt((turn.Text(Question(form)) with { Min = 2, Max = 500, Args = Code(card) }).Or(Whole, ActReview.Cancel));
            if (part.Choice == ActReview.Cancel)
            {
                return FieldEnd.Stopped;
            }

            answers.Add(Name, part.Value, Placeholder, part.Value is { } words ? Arg.Quote(words) : Arg.Wording("case-act.whole"));
            return FieldEnd.Answered;
        }
    }

    /// <summary>The file of the paper; the citizen gets it.</summary>
    /// <param name="Needed">False where the act may go without.</param>
    public sealed record Papers(string Name = "papers", bool Needed = false) : ActField(Name, "files")
    {
        public override string Completed(string form) => Question(form) + "/done";

        public override async Dialog<FieldEnd> Ask(TurnContext turn, string form, CaseCard card, ActAnswers answers)
        {
            var prompt = PapersPrompt.Of(turn, Question(form), Needed, atLeast: Needed ? 1 : 0, Code(card));
            var files = EvidenceGiven.Of(await turn.Prompt(prompt), earlierWords: null, bring: false).Files;
            if (prompt.Meaning(turn.ReplyTo(Completed(form))!) == ActReview.Cancel)
            {
                return FieldEnd.Stopped;
            }

            IReadOnlyList<string> handles = [.. files.Select(file => file.Handle)];
            if (handles.Count > 0)
            {
                answers.Add(Name, handles, Placeholder, EvidenceWords.Counted(files));
                answers.WithFiles = true;
            }
            else
            {
                answers.Add(Name, handles);
            }

            return FieldEnd.Answered;
        }
    }
}
