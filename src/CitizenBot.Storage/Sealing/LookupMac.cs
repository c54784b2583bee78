using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CitizenBot.Storage.Sealing;

/// <summary>Keyed hashes (HMAC-SHA256) by which a person or a PIN can be compared without being kept readable.</summary>
/// <remarks>
/// A person key serves only to count distinct petitioners inside one matter or one scan cell and to slow abuse. It is
/// never listed, shown, or joined across matters: that would be a register of people, which this program does not keep.
/// </remarks>
public sealed class LookupMac
{
    private readonly byte[] key;

    internal LookupMac(byte[] key) => this.key = key;

    /// <summary>The pseudonym of a normalised phone number, identity number or, without either, chat address.</summary>
    public byte[] PersonKey(string normalised) => Mac("person", normalised);

    /// <summary>What is kept of a PIN. The code is part of it, so that equal PINs of two cases do not look equal.</summary>
    public byte[] Pin(string code, string pin) => Mac("pin", code + "\n" + pin);

    /// <summary>What is kept of a case code that somebody tried: a wrong one may be anything a person typed.</summary>
    public byte[] TriedCode(string code) => Mac("code", code);

    /// <summary>What is kept of a shingle of a petition's words, or of a place it names: 64 bits of it, which the fingerprint is made of.</summary>
    public ulong Shingle(string shingle) => BinaryPrimitives.ReadUInt64LittleEndian(Mac("shingle", shingle));

    /// <summary>Stands for a case that is offered to another citizen as perhaps the same matter.</summary>
    public byte[] Offered(string code) => Mac("offered", code);

    /// <summary>A key for another use of the house (the web chat's tokens), the same after every start and on every host.</summary>
    public byte[] KeyFor(string use) => Mac("key", use);

    /// <summary>Compares in constant time.</summary>
    public static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => CryptographicOperations.FixedTimeEquals(one, other);

    private byte[] Mac(string use, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(use + "\n" + text));
}
