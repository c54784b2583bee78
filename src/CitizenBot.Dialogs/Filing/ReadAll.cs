using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Filing;

/// <summary>"Đọc toàn bộ": the petition word for word, said once and masked when the history is shown again. An ID number is never repeated.</summary>
internal static class ReadAll
{
    public static void Say(TurnContext turn, Filing filing, Answers answers)
    {
        if (answers.Accused is { } accused)
        {
            Words(turn, "accused", accused.Text);
        }

        foreach (var paragraph in answers.Story)
        {
            Words(turn, "story", paragraph.Text);
        }

        Words(turn, "wanted", answers.Wanted);
        Words(turn, "late", answers.Received?.Reason);
        Words(turn, "place", answers.Place?.Text);
        foreach (var file in answers.Evidence.Files.Where(file => file.Name is not null || file.Caption is not null))
        {
            File(turn, file);
        }

        Words(turn, "evidence", answers.Evidence.Note);
        Person(turn, answers.Person);
        foreach (var other in answers.Joint?.Representatives ?? [])
        {
            Words(turn, "representative", Joined(other));
        }

        foreach (var other in answers.Joint?.Listed ?? [])
        {
            Words(turn, "others", Joined(other));
        }

        if (filing.IsComplaint)
        {
            turn.Say("review.all.receiver", new Args { ["officeName"] = filing.OfficeName });
        }
    }

    private static void Person(TurnContext turn, Identity? person)
    {
        Words(turn, "name", person?.FullName);
        Words(turn, "address", person?.Address);
        Words(turn, "phone", person?.Phone);
        Words(turn, "contact", person?.SafeContact);
        if (person?.IdNumber is not null)
        {
            turn.Say("review.all.id-given");
        }
    }

    private static void File(TurnContext turn, EvidenceFile file) =>
        turn.Say(
            file switch { { Name: null } => "review.all.file-caption", { Caption: null } => "review.all.file-name", _ => "review.all.file-both" },
            new Args
            {
                ["kind"] = Arg.Wording("file-petition.evidence.kind." + EvidenceWords.Noun(file.Kind)),
                ["name"] = Arg.Text(file.Name ?? ""),
                ["text"] = Arg.Text(file.Caption ?? ""),
            },
            secret: true);

    private static string Joined(Identity person) =>
        string.Join(", ", new[] { person.FullName, person.Address, person.Phone }.Where(part => part is not null));

    private static void Words(TurnContext turn, string name, string? words)
    {
        if (!string.IsNullOrEmpty(words))
        {
            turn.Say("review.all." + name, new Args { ["text"] = Arg.Text(words) }, secret: true);
        }
    }
}
