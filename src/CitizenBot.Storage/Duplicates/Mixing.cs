namespace CitizenBot.Storage.Duplicates;

/// <summary>Stirs 64 bits: the last steps of SplitMix64 (Steele, Lea and Flood 2014). No cryptography; what it stirs is keyed already.</summary>
internal static class Mixing
{
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
