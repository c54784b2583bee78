using System.Text.Json.Serialization;

namespace CitizenBot.Petitions.Cases;

/// <summary>What a citizen files. The office goes by content, not by title, so the kind may later be corrected.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PetitionKind>))]
public enum PetitionKind
{
    /// <summary>Khiếu nại: asks for a decision or act to be looked at again (Luật Khiếu nại).</summary>
    Complaint,

    /// <summary>Tố cáo: reports a breach of law by somebody (Luật Tố cáo); sealed.</summary>
    Denunciation,

    /// <summary>Kiến nghị: proposes something.</summary>
    Proposal,

    /// <summary>Phản ánh: reports something to be put right.</summary>
    Feedback,
}
