using System.Text;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Procedures;

/// <summary>The table of the procedure as a page to print: a diagram of stages (Mermaid) and the rows with their articles, for each kind.</summary>
/// <remarks>Made from the table alone, so the picture cannot say anything else than the program does.</remarks>
public static class ProcedureDiagram
{
    private static readonly Dictionary<CaseStage, string> Stages = new()
    {
        [CaseStage.Received] = "Đã nhận", [CaseStage.SupplementAsked] = "Chờ bổ sung", [CaseStage.Accepted] = "Đã thụ lý", [CaseStage.Refused] = "Không thụ lý",
        [CaseStage.Transferred] = "Đã chuyển", [CaseStage.Guided] = "Đã hướng dẫn", [CaseStage.Verifying] = "Đang xác minh", [CaseStage.Dialogue] = "Đối thoại",
        [CaseStage.Decided] = "Đã quyết định", [CaseStage.Executed] = "Đã thi hành", [CaseStage.Closed] = "Kết thúc", [CaseStage.Withdrawn] = "Đã rút",
        [CaseStage.SecondInstance] = "Lần hai ở cấp trên", [CaseStage.Suspended] = "Tạm đình chỉ",
    };

    private static readonly Dictionary<CaseAct, string> Acts = new()
    {
        [CaseAct.Acknowledge] = "đã nhận việc", [CaseAct.Sign] = "ghi đơn giấy đã ký", [CaseAct.Ask] = "hỏi bổ sung", [CaseAct.Answer] = "trả lời",
        [CaseAct.Accept] = "thụ lý", [CaseAct.Refuse] = "không thụ lý", [CaseAct.Transfer] = "chuyển", [CaseAct.Guide] = "hướng dẫn", [CaseAct.Verify] = "giao xác minh",
        [CaseAct.Extend] = "gia hạn", [CaseAct.Suspend] = "tạm đình chỉ", [CaseAct.Resume] = "giải quyết tiếp", [CaseAct.SeekAssessment] = "trưng cầu giám định", [CaseAct.EndAssessment] = "có kết luận giám định", [CaseAct.CallDialogue] = "mời đối thoại",
        [CaseAct.HoldDialogue] = "ghi đối thoại", [CaseAct.Decide] = "ghi kết quả", [CaseAct.SendPaper] = "gửi lại tệp văn bản", [CaseAct.Send] = "gửi văn bản", [CaseAct.Receive] = "báo đã nhận văn bản",
        [CaseAct.Publish] = "công khai", [CaseAct.Execute] = "thi hành", [CaseAct.Close] = "kết thúc", [CaseAct.AskWithdrawal] = "muốn rút", [CaseAct.Withdraw] = "rút đơn",
        [CaseAct.GoOn] = "lên cấp trên", [CaseAct.Reopen] = "báo chưa xong", [CaseAct.Rate] = "đánh giá", [CaseAct.Remind] = "nhắc cơ quan", [CaseAct.Note] = "ghi chú nội bộ",
        [CaseAct.Reassign] = "giao lại", [CaseAct.TakeOver] = "nhận việc", [CaseAct.Watch] = "theo dõi", [CaseAct.Urge] = "đôn đốc", [CaseAct.AnswerUrge] = "trả lời đôn đốc",
    };

    private static readonly Dictionary<CaseParty, string> Parties = new()
    {
        [CaseParty.Handler] = "người phụ trách, cấp trên", [CaseParty.Verifier] = "người phụ trách, người xác minh", [CaseParty.Counter] = "người phụ trách, bộ phận tiếp nhận",
        [CaseParty.Superior] = "cấp trên", [CaseParty.Supervisor] = "cấp trên, thanh tra", [CaseParty.Taker] = "cấp trên, người nhận khi chưa ai phụ trách", [CaseParty.Citizen] = "người dân",
    };

    private static readonly (PetitionKind Kind, string Name)[] Kinds =
    [
        (PetitionKind.Complaint, "Khiếu nại"), (PetitionKind.Denunciation, "Tố cáo"), (PetitionKind.Proposal, "Kiến nghị, phản ánh"),
    ];

    /// <summary>The page, in Markdown; lines end with <c>\n</c>.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder()
            .Append("# The procedures\n\n")
            .Append("Made from `Procedure.Steps` in `src/CitizenBot.Petitions/Procedures/Procedure.cs`; a test fails when the two differ.\n")
            .Append("The diagrams show what moves a case from one stage to another, the tables every act with who may do it and its article.\n");
        foreach (var (kind, name) in Kinds)
        {
            var steps = Procedure.Steps.Where(step => step.Kinds.Contains(kind)).ToList();
            page.Append("\n## ").Append(name).Append("\n\n```mermaid\nstateDiagram-v2\n    direction LR\n");
            var moves = from step in steps where step.To is not null from stage in step.From where stage != step.To group step.Act by (From: stage, To: step.To!.Value);
            foreach (var stage in moves.SelectMany(move => new[] { move.Key.From, move.Key.To }).Distinct().Order())
            {
                page.Append("    ").Append(stage).Append(" : ").Append(Stages[stage]).Append('\n');
            }

            page.Append("    [*] --> Received\n");
            foreach (var move in moves)
            {
                page.Append("    ").Append(move.Key.From).Append(" --> ").Append(move.Key.To).Append(" : ").AppendJoin(", ", move.Distinct().Select(act => Acts[act])).Append('\n');
            }

            page.Append("```\n\n| việc | khi đang ở | sang | ai làm | căn cứ |\n|---|---|---|---|---|\n");
            foreach (var step in steps)
            {
                page.Append("| ").Append(Acts[step.Act]).Append(step.Anonymous == true ? " (không ghi tên)" : "")
                    .Append(" | ").AppendJoin(", ", step.From.Select(stage => Stages[stage]))
                    .Append(" | ").Append(step.To is { } to ? Stages[to] : "")
                    .Append(" | ").Append(Parties[step.Who])
                    .Append(" | ").Append(step.Article).Append(" |\n");
            }
        }

        return page.ToString();
    }
}
