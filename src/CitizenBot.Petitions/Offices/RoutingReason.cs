namespace CitizenBot.Petitions.Offices;

/// <summary>Why a case went to whom it went; shown to officials and kept with the case.</summary>
public enum RoutingReason
{
    /// <summary>The assignment table names the official.</summary>
    Assigned,

    /// <summary>The table names nobody for this unit, field and kind; the office's receiver holds it for now.</summary>
    Receiver,

    /// <summary>Everybody the table names is the accused or under them; the next superior above the accused takes it.</summary>
    AboveAccused,

    /// <summary>The accused heads the office; the superior office takes it.</summary>
    SuperiorOffice,
}
