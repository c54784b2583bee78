using System.Text.Json.Serialization;

namespace CitizenBot.Petitions.Cases;

/// <summary>How the list of the other petitioners comes to the office.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PeopleList>))]
public enum PeopleList
{
    /// <summary>Written when the paper is signed.</summary>
    AtSigning,

    /// <summary>Each fills in their own by a link.</summary>
    ByLink,

    /// <summary>Entered by the one who files.</summary>
    EnteredHere,
}
