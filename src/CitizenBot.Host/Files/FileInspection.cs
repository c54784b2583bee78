using CitizenBot.Pictures;
using CitizenBot.Storage;

namespace CitizenBot.Host.Files;

/// <summary>Looks at the bytes of a file once, when they come: what they are, what does not fit, and the copy that may be looked at.</summary>
public static class FileInspection
{
    public const string Broken = "broken";
    public const string WrongName = "name";

    public static FileContent Of(byte[] bytes, string? name)
    {
        var found = FileTypes.Of(bytes);
        var view = FileTypes.IsShownInline(found) ? Photos.WithoutMetadata(bytes) : null;
        var odd = FileTypes.IsShownInline(found) && view is null ? Broken : SafeName.Misleads(name, found) ? WrongName : null;
        return new FileContent(bytes, view, found, odd);
    }
}
