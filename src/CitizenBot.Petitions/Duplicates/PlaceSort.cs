namespace CitizenBot.Petitions.Duplicates;

/// <summary>Sorts of places that have a name or number of their own. Two texts that name different ones of a sort are about different places.</summary>
/// <remarks>The numbers are kept in fingerprints.</remarks>
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

    /// <summary>Chợ, trường, bưu điện: there may be several, and one text may name another one beside it, so it only speaks against.</summary>
    Landmark,
}
