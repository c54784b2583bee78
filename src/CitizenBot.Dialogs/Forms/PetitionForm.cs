using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Speaking.Papers;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Forms;

/// <summary>The petition itself, by kind.</summary>
internal static class PetitionForm
{
    /// <summary>Dotted lines where the law asks for words and none were given.</summary>
    private const int RoomToWrite = 3;

    public static PaperSheet Of(FormFields form) => new()
    {
        Motto = FormFields.Motto,
        PlaceAndDate = FormFields.Text("place-date"),
        Title = FormFields.Text("title." + form.Kind),
        Addressee = form.Addressee,
        Parts =
        [
            .. form.Petition.Kind switch
            {
                PetitionKind.Complaint => Complaint(form),
                PetitionKind.Denunciation => Denunciation(form),
                _ => Suggestion(form),
            },
            .. Evidence(form.Petition),
        ],
        Signatures = [FormFields.Signature(form.Kind, form.Self?.FullName)],
        Foot = form.Foot,
    };

    private static IEnumerable<PaperPart> Complaint(FormFields form)
    {
        var petition = form.Petition;
        yield return FormFields.Row("full-name", form.Self?.FullName);
        yield return FormFields.Row("id-number", form.Self?.IdNumber);
        yield return new PaperPart.BlankRow([FormFields.Text("row.issued-on"), FormFields.Text("row.issued-at")]);
        yield return FormFields.Row("address", form.Self?.Address);
        yield return FormFields.Row("phone", form.Self?.Phone);
        yield return new PaperPart.BlankRow([FormFields.Text("row.authorised")]);
        if (form.Count > 1)
        {
            yield return FormFields.Row("together", FormFields.Text("together", form.Signing));
        }

        yield return FormFields.Row("times", FormFields.Text("times." + petition.FirstTime switch
        {
            EarlierFiling.Answered => "second",
            EarlierFiling.SentNoAnswer => "sent",
            _ => "first",
        }));
        yield return FormFields.Row("decision", Decision(petition.Decision));
        yield return Signer(petition.Decision);
        yield return FormFields.Row("respondent-address", (string?)null);
        yield return FormFields.Row("received-on", petition.ReceivedOn is { } day ? Date(day) : null);
        if (petition.LateReason is { } late)
        {
            yield return FormFields.Row("late-reason", late);
        }

        if (petition.Place.Text.Length > 0)
        {
            yield return FormFields.Row("place", petition.Place.Text);
        }

        foreach (var part in Story("complaint", petition).Concat(Wanted(petition, isAsked: true)))
        {
            yield return part;
        }
    }

    /// <summary>Điều 23 Luật Tố cáo. The one who signs writes name, address and how to be reached by hand.</summary>
    private static IEnumerable<PaperPart> Denunciation(FormFields form)
    {
        yield return FormFields.Row("full-name", form.Self?.FullName);
        yield return FormFields.Row("address", form.Self?.Address);
        yield return FormFields.Row("contact", form.Self?.SafeContact ?? form.Self?.Phone);
        yield return FormFields.Row("accused", form.Petition.Accused?.Text);
        foreach (var part in Story("denunciation", form.Petition).Concat(Wanted(form.Petition, isAsked: false)))
        {
            yield return part;
        }
    }

    private static IEnumerable<PaperPart> Suggestion(FormFields form)
    {
        yield return FormFields.Row("full-name", form.Self?.FullName);
        yield return FormFields.Row("address", form.Self?.Address);
        yield return FormFields.Row("phone", form.Self?.Phone);
        if (form.Petition.Place.Text.Length > 0)
        {
            yield return FormFields.Row("place", form.Petition.Place.Text);
        }

        foreach (var part in Story(form.Kind, form.Petition).Concat(Wanted(form.Petition, isAsked: false)))
        {
            yield return part;
        }
    }

    private static IEnumerable<PaperPart> Story(string heading, FilePetition petition) =>
        petition.Content.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph.Text)).Select(paragraph => FormFields.Words(paragraph.Text)).Prepend(FormFields.Heading(heading));

    private static IEnumerable<PaperPart> Wanted(FilePetition petition, bool isAsked)
    {
        if (isAsked || petition.Wanted is not null)
        {
            yield return FormFields.Heading("wanted");
            yield return petition.Wanted is { } wanted ? FormFields.Words(wanted) : new PaperPart.Blank(RoomToWrite);
        }
    }

    /// <summary>What was sent is counted, what was said of it stands as it was said.</summary>
    private static IEnumerable<PaperPart> Evidence(FilePetition petition)
    {
        yield return FormFields.Heading("evidence");
        if (petition.Evidence.Count > 0)
        {
            yield return new PaperPart.Paragraph(PaperText.Of(FormFields.Text("sent", new() { ["files"] = EvidenceWords.Counted(petition.Evidence) })));
        }

        foreach (var said in petition.Evidence.Select(file => file.Caption).Append(petition.EvidenceNote).Where(said => !string.IsNullOrWhiteSpace(said)))
        {
            yield return FormFields.Words(said!);
        }

        yield return new PaperPart.Blank(petition.Evidence.Count > 0 || petition.EvidenceNote is not null ? 1 : RoomToWrite);
    }

    private static Line? Decision(ChallengedDecision? decision) => decision switch
    {
        { Number: { } number, Date: { } date } => FormFields.Text("decision.full", new() { ["decisionNumber"] = Arg.Text(number), ["decisionDate"] = Arg.Date(date, DateStyle.Numeric) }),
        { Number: { } number } => FormFields.Text("decision.number", new() { ["decisionNumber"] = Arg.Text(number) }),
        { Date: { } date } => FormFields.Text("decision.day", new() { ["decisionDate"] = Arg.Date(date, DateStyle.Numeric) }),
        _ => null,
    };

    private static PaperPart Signer(ChallengedDecision? decision) => decision switch
    {
        { SignerText: { Length: > 0 } said } => FormFields.Row("respondent", said),
        { Signer: DecisionSigner.CommuneChairman } => FormFields.Row("respondent", FormFields.Text("respondent.commune-chairman")),
        { Signer: DecisionSigner.ProvinceChairman } => FormFields.Row("respondent", FormFields.Text("respondent.province-chairman")),
        _ => FormFields.Row("respondent", (string?)null),
    };

    private static Line Date(DateOnly day) => FormFields.Text("day", new() { ["date"] = Arg.Date(day, DateStyle.Numeric) });
}
