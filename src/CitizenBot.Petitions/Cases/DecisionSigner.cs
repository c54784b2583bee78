using System.Text.Json.Serialization;

namespace CitizenBot.Petitions.Cases;

/// <summary>Who signed the decision complained about; that person's office resolves the first complaint (Điều 7 Luật Khiếu nại).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DecisionSigner>))]
public enum DecisionSigner
{
    Unknown,
    CommuneChairman,
    ProvinceChairman,
    Other,
}
