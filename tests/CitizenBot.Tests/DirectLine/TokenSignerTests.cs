using CitizenBot.Host.Channels.DirectLine;
using CsCheck;

namespace CitizenBot.Tests.DirectLine;

/// <summary>Tokens say what was signed, and nothing else passes.</summary>
public sealed class TokenSignerTests
{
    private static readonly DateTime Now = new(2026, 11, 25, 2, 31, 0, DateTimeKind.Utc);
    private static readonly TokenSigner Signer = new(new byte[32]);

    [Fact]
    public void Read_GivesBackWhatWasSigned_ForAnyNames() =>
        Gen.Select(Gen.String[1, 40], Gen.String[1, 40]).Where((a, b) => IsText(a) && IsText(b)).Sample((conversation, user) =>
        {
            var claims = new TokenClaims(conversation, user, Now.AddHours(2));

            Assert.Equal(new TokenReading.Valid(claims), Signer.Read(Signer.Sign(claims, TokenPurpose.Chat), TokenPurpose.Chat, Now));
        });

    [Fact]
    public void Read_OfATokenWithOneSignChanged_IsForeign()
    {
        var token = Signer.Sign(new TokenClaims("c", "u", Now.AddHours(2)), TokenPurpose.Chat);

        Gen.Select(Gen.Int[0, token.Length - 2], Gen.Char["abcXYZ019-_."]).Where((at, sign) => token[at] != sign).Sample((at, sign) =>
            Assert.IsType<TokenReading.Foreign>(Signer.Read($"{token[..at]}{sign}{token[(at + 1)..]}", TokenPurpose.Chat, Now)));
    }

    [Fact]
    public void Read_OfAnyText_NeverThrows() => Gen.String.Sample(text => Signer.Read(text, TokenPurpose.Chat, Now) is TokenReading.Foreign);

    [Theory]
    [InlineData(TokenPurpose.Stream)]
    [InlineData(TokenPurpose.Resume)]
    public void Read_ForAnotherPurpose_IsForeign(TokenPurpose purpose)
    {
        var token = Signer.Sign(new TokenClaims("c", "u", Now.AddHours(2)), TokenPurpose.Chat);

        Assert.IsType<TokenReading.Foreign>(Signer.Read(token, purpose, Now));
    }

    [Fact]
    public void Read_AtTheInstantOfExpiry_IsExpired()
    {
        var token = Signer.Sign(new TokenClaims("c", "u", Now), TokenPurpose.Chat);

        Assert.IsType<TokenReading.Expired>(Signer.Read(token, TokenPurpose.Chat, Now));
    }

    private static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i]))) return false;
        return true;
    }
}
