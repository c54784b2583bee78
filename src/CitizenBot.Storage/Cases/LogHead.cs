using System.Security.Cryptography;
using System.Text;

namespace CitizenBot.Storage;

/// <summary>The last entry of an audit chain.</summary>
/// <param name="Seq">Its number in the chain.</param>
/// <param name="Hash">Its hash, over everything before it, in lower-case hexadecimal.</param>
public sealed record LogHead(long Seq, string Hash)
{
    /// <summary>The root of many chains: SHA-256 over code and head of each, in the order of their codes; in lower-case hexadecimal.</summary>
    public static string Root(IEnumerable<KeyValuePair<string, LogHead>> heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        using var root = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (code, head) in heads.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            root.AppendData(Encoding.UTF8.GetBytes(code));
            root.AppendData(Convert.FromHexString(head.Hash));
        }

        return Convert.ToHexStringLower(root.GetHashAndReset());
    }
}
