using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Makes and checks the web chat's tokens: <c>conversation.user.expiry.mac</c>, each part base64url, signed with HMAC-SHA256.</summary>
/// <remarks>
/// Direct Line clients pass a token on without looking inside, so it needs not be a JWT, and a format without an algorithm field
/// cannot be talked into another algorithm. Nothing is stored: a token cannot be revoked before it expires, which is why it lives
/// two hours and why the sign-in of officials is checked besides.
/// </remarks>
public sealed class TokenSigner
{
    private readonly byte[] _key;

    /// <param name="key">At least 32 random bytes, the same on every host and after a restart.</param>
    public TokenSigner(ReadOnlySpan<byte> key)
    {
        if (key.Length < 32)
            throw new ArgumentException($"The key of the web chat's tokens has {key.Length} bytes and needs at least 32; make a new one.", nameof(key));
        _key = key.ToArray();
    }

    public string Sign(TokenClaims claims, TokenPurpose purpose)
    {
        var expiry = new DateTimeOffset(claims.Expires).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = $"{Encode(claims.Conversation)}.{Encode(claims.User)}.{Encode(expiry)}";
        return $"{body}.{Base64Url.EncodeToString(Mac(body, purpose))}";
    }

    /// <param name="now">UTC.</param>
    public TokenReading Read(string token, TokenPurpose purpose, DateTime now)
    {
        var parts = token.Split('.');
        if (parts.Length != 4) return new TokenReading.Foreign();
        var mac = Decode(parts[3]);
        var body = token[..token.LastIndexOf('.')];
        if (mac is null || !CryptographicOperations.FixedTimeEquals(mac, Mac(body, purpose))) return new TokenReading.Foreign();

        var expiry = long.Parse(Text(parts[2]), CultureInfo.InvariantCulture);
        var expires = DateTimeOffset.FromUnixTimeSeconds(expiry).UtcDateTime;
        return now < expires
            ? new TokenReading.Valid(new TokenClaims(Text(parts[0]), Text(parts[1]), expires))
            : new TokenReading.Expired();
    }

    /// <summary>An id nobody can guess: 144 random bits.</summary>
    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));

    private byte[] Mac(string body, TokenPurpose purpose) =>
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"citizenbot web chat {purpose}\n{body}"));

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string Text(string part) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part));

    private static byte[]? Decode(string part)
    {
        var buffer = new byte[64];
        // The Try form throws on foreign characters; this one says so.
        return Base64Url.DecodeFromChars(part, buffer, out _, out var written) == OperationStatus.Done ? buffer[..written] : null;
    }
}
