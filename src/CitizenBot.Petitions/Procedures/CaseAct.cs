namespace CitizenBot.Petitions.Procedures;

/// <summary>What can be done to a case. Each is one row or a few of <see cref="Procedure.Steps"/>.</summary>
public enum CaseAct
{
    /// <summary>The responsible official has seen it.</summary>
    Acknowledge,

    /// <summary>The signed paper came.</summary>
    Sign,

    /// <summary>Bổ sung: the citizen is asked for something that is missing.</summary>
    Ask,

    /// <summary>The citizen answered.</summary>
    Answer,

    /// <summary>Thụ lý: taken up.</summary>
    Accept,

    /// <summary>Không thụ lý: not taken up, with its ground.</summary>
    Refuse,

    /// <summary>Chuyển: sent to the competent body.</summary>
    Transfer,

    /// <summary>Hướng dẫn: the citizen is told in writing where to go.</summary>
    Guide,

    /// <summary>Giao xác minh: somebody is charged with verifying the facts.</summary>
    Verify,

    /// <summary>Gia hạn: a longer limit, because the matter was determined to be complex.</summary>
    Extend,

    /// <summary>Tạm đình chỉ: it rests, and so does the limit of resolution.</summary>
    Suspend,

    /// <summary>Tiếp tục giải quyết: taken up again.</summary>
    Resume,

    /// <summary>Trưng cầu giám định: an expert assessment is sought; where a rule file says so the limit of resolution rests meanwhile.</summary>
    SeekAssessment,

    /// <summary>Có kết luận giám định: its conclusion came.</summary>
    EndAssessment,

    /// <summary>Mời đối thoại: a dialogue is called for a day.</summary>
    CallDialogue,

    /// <summary>Đối thoại: the dialogue was held.</summary>
    HoldDialogue,

    /// <summary>Quyết định, kết luận, trả lời.</summary>
    Decide,

    /// <summary>Gửi lại văn bản: a file of minutes or of a decision is sent again, or in addition, to the citizen's chat.</summary>
    SendPaper,

    /// <summary>Gửi: the paper was sent to the citizen and to whom the law names.</summary>
    Send,

    /// <summary>The citizen says on which day they received it.</summary>
    Receive,

    /// <summary>Công khai.</summary>
    Publish,

    /// <summary>Thi hành: what was decided was carried out.</summary>
    Execute,

    /// <summary>Kết thúc.</summary>
    Close,

    /// <summary>The citizen says that they want to withdraw; the paper is still to be signed.</summary>
    AskWithdrawal,

    /// <summary>Rút đơn: the signed paper of withdrawal came, for the whole or a part.</summary>
    Withdraw,

    /// <summary>The citizen goes on to the superior: a second complaint, a further denunciation.</summary>
    GoOn,

    /// <summary>"Not done": what was called done is not.</summary>
    Reopen,

    /// <summary>How the citizen found it.</summary>
    Rate,

    /// <summary>Nhắc cơ quan: a date has passed and the citizen says so.</summary>
    Remind,

    /// <summary>Ghi chú nội bộ: read by those who handle the case, never by the citizen.</summary>
    Note,

    /// <summary>Giao lại: another official becomes responsible.</summary>
    Reassign,

    /// <summary>Nhận việc: whoever presses becomes responsible.</summary>
    TakeOver,

    /// <summary>A leader watches it personally, or no longer.</summary>
    Watch,

    /// <summary>Đôn đốc: a supervisor urges, with a day to answer by.</summary>
    Urge,

    /// <summary>The answer to that.</summary>
    AnswerUrge,
}
