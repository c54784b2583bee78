using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.DataRights;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Shows requests about data with their days, each with the grade of its rule.</summary>
public static class DataRequestViews
{
    public static DataRequestView Of(DataRequest request, RuleBook rules, bool forOfficial)
    {
        ArgumentNullException.ThrowIfNull(request);
        var done = DataRequest.DoneRule(rules, request.Kind, request.AskedOn);
        return new DataRequestView(
            request.Id,
            request.Kind,
            request.CaseCode,
            request.AskedOn,
            request.State,
            Due(DataRequest.AnswerRule(rules, request.AskedOn), request.AnswerBy),
            done.Grade == Grade.Unknown ? null : Due(done, request.DoneBy),
            forOfficial ? request.Text : null,
            request.Answer,
            forOfficial);
    }

    private static DueArg Due(Rule rule, DateOnly on) => new(
        on,
        rule.Grade.ToString().ToLowerInvariant(),
        new LocalizedArg(GradeText.InBrackets(rule.ArticleVi), GradeText.InBrackets(rule.ArticleEn)));
}
