namespace CitizenBot.Petitions.Offices;

/// <summary>What an official is allowed and expected to do; one person may have several.</summary>
public enum OfficialRole
{
    /// <summary>Takes in what nobody is responsible for.</summary>
    Receiver,

    /// <summary>Handles cases.</summary>
    Handler,

    /// <summary>Heads a department or a unit; told on the due day.</summary>
    Head,

    /// <summary>Leads the office.</summary>
    Leader,

    /// <summary>Inspects, may be the second person who opens a sealed identity.</summary>
    Inspector,

    /// <summary>Oversight body: counts and case codes only, never names.</summary>
    Oversight,

    /// <summary>Police: counts and case codes only, never names.</summary>
    Police,

    /// <summary>Runs the program; told about its faults.</summary>
    Operator,
}
