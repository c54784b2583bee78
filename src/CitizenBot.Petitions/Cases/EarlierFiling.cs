using System.Text.Json.Serialization;

namespace CitizenBot.Petitions.Cases;

/// <summary>Whether the citizen complained about this before.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EarlierFiling>))]
public enum EarlierFiling
{
    /// <summary>The first time.</summary>
    First,

    /// <summary>A decision on the first complaint was given: this one is the second.</summary>
    Answered,

    /// <summary>Filed before, nothing came back. Counted as a first complaint here; an official may see it otherwise.</summary>
    SentNoAnswer,
}
