using System.Text.Json.Serialization;

namespace CitizenBot.Petitions.Cases;

/// <summary>Whether the accused works at the office that receives the petition.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AtThisOffice>))]
public enum AtThisOffice
{
    Unknown,
    Yes,
    No,
}
