using CitizenBot.Conversation.Activities;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Makes the addresses under which a page fetches a file of its conversation, and checks them.</summary>
/// <remarks>
/// In the stored log a file is <c>file:HANDLE</c> or <c>file:HANDLE?original=1</c>. Only when the log is read does that become an
/// address with a ticket, so a chat reaches no file but those of its own log, and only for a while. The ticket is one of
/// <see cref="TokenSigner"/>, in which what stands behind <c>file:</c> takes the place of the user. An address is relative: the page
/// may stand below a folder of a proxy.
/// </remarks>
public sealed class FileTickets(TokenSigner signer, TimeProvider time)
{
    /// <summary>As long as a chat token; the page reads its log again for a later press.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    private const string Scheme = "file:";
    private const string OriginalMark = "?original=1";

    /// <summary>What the stored log says of a file.</summary>
    public static string Stored(string handle, bool original) => Scheme + Subject(handle, original);

    /// <summary>The activity with addresses that can be opened.</summary>
    /// <param name="until">When the sign-in of the conversation ends (UTC), null for never.</param>
    public Activity Linked(Activity activity, string conversation, DateTime? until)
    {
        if (activity.Attachments is not { } attachments || !attachments.Any(IsStored)) return activity;
        return activity with { Attachments = [.. attachments.Select(one => IsStored(one) ? one with { ContentUrl = Address(one.ContentUrl![Scheme.Length..], conversation, until) } : one)] };
    }

    /// <param name="original">Whether the bytes as they came may be had.</param>
    /// <returns>Null when the ticket opens this file of this conversation now.</returns>
    internal DirectLineFault? Check(string ticket, string conversation, string handle, out bool original)
    {
        var reading = signer.Read(ticket, TokenPurpose.File, time.GetUtcNow().UtcDateTime);
        original = reading is TokenReading.Valid(var read) && read.User == Subject(handle, original: true);
        return reading switch
        {
            TokenReading.Valid(var claims) when claims.Conversation == conversation && claims.User == Subject(handle, original) => null,
            TokenReading.Expired => DirectLineFault.ExpiredToken,
            _ => DirectLineFault.ForeignToken,
        };
    }

    private string Address(string subject, string conversation, DateTime? until)
    {
        var expires = time.GetUtcNow().UtcDateTime + Lifetime;
        var ticket = signer.Sign(new TokenClaims(conversation, subject, until < expires ? until.Value : expires), TokenPurpose.File);
        return $"v3/directline/conversations/{conversation}/files/{Uri.EscapeDataString(subject.Replace(OriginalMark, "", StringComparison.Ordinal))}?t={ticket}";
    }

    private static string Subject(string handle, bool original) => original ? handle + OriginalMark : handle;

    private static bool IsStored(Attachment attachment) => attachment.ContentUrl?.StartsWith(Scheme, StringComparison.Ordinal) == true;
}
