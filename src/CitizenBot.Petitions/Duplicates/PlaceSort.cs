namespace CitizenBot.Petitions.Duplicates;

/// <summary>Sorts of places that have a name or number of their own. Two texts that name different ones of a sort are about different places.</summary>
public enum PlaceSort
{
    /// <summary>A house or lamp post by number: neighbours who tell of one drain name different ones, so it never sets two texts apart.</summary>
    House,

    /// <summary>Đường, quốc lộ.</summary>
    Street,

    /// <summary>Khu phố, ấp.</summary>
    Quarter,

    /// <summary>Hẻm, ngõ.</summary>
    Alley,
}
