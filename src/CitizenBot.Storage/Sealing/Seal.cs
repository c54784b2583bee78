using System.Security.Cryptography;
using System.Text;

namespace CitizenBot.Storage.Sealing;

/// <summary>AES-256-GCM over one text or key: version byte, nonce of 12 bytes, ciphertext, tag of 16; 29 bytes more than the text.</summary>
/// <remarks>
/// The associated data is table/column/row id. So a seal that was copied into another row, or from the text column into the
/// name column, does not open: whoever can write to the database still cannot make one person's words pass for another's.
/// </remarks>
public static class Seal
{
    private const byte Format = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>How much longer a sealed text is.</summary>
    public const int Overhead = 1 + NonceLength + TagLength;

    /// <summary>Seals a text; null stays null.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="text">What a person typed, or JSON that holds it.</param>
    /// <param name="place">Where it will stand: <c>table/column/row id</c>.</param>
    public static byte[]? Text(byte[] key, string? text, string place)
    {
        if (text is null)
        {
            return null;
        }
        var plain = Encoding.UTF8.GetBytes(text);
        try
        {
            return Bytes(key, plain, place);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    /// <summary>Opens what <see cref="Text"/> sealed; null stays null.</summary>
    /// <exception cref="CryptographicException">Another key, another place, or bytes that were changed.</exception>
    public static string? OpenText(byte[] key, ReadOnlySpan<byte> sealedText, string place)
    {
        if (sealedText.IsEmpty)
        {
            return null;
        }
        var plain = OpenBytes(key, sealedText, place);
        try
        {
            return Encoding.UTF8.GetString(plain);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    internal static byte[] Bytes(byte[] key, ReadOnlySpan<byte> plain, string place)
    {
        var result = new byte[plain.Length + Overhead];
        result[0] = Format;
        var nonce = result.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, result.AsSpan(1 + NonceLength, plain.Length), result.AsSpan(result.Length - TagLength), Encoding.UTF8.GetBytes(place));
        return result;
    }

    internal static byte[] OpenBytes(byte[] key, ReadOnlySpan<byte> sealedBytes, string place)
    {
        if (sealedBytes.Length < Overhead || sealedBytes[0] != Format)
        {
            throw new CryptographicException($"What stands at {place} is no seal of this program: the row was changed by hand, or a newer program wrote it.");
        }
        var plain = new byte[sealedBytes.Length - Overhead];
        using var aes = new AesGcm(key, TagLength);
        try
        {
            aes.Decrypt(
                sealedBytes.Slice(1, NonceLength), sealedBytes.Slice(1 + NonceLength, plain.Length), sealedBytes[^TagLength..], plain,
                Encoding.UTF8.GetBytes(place));
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new CryptographicException($"The seal at {place} does not open: it was made under another key, moved from another row, or changed.", e);
        }
        return plain;
    }
}
