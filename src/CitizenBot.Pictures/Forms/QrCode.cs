using QRCoder;

namespace CitizenBot.Pictures.Forms;

/// <summary>The modules of a QR code: true is black. Level M, so that a crease or a stamp over a seventh of it does no harm.</summary>
public static class QrCode
{
    /// <summary>Rows of modules, with the quiet zone of four modules around them that readers need.</summary>
    /// <param name="words">What the code says.</param>
    public static IReadOnlyList<IReadOnlyList<bool>> Of(string words)
    {
        using var data = QRCodeGenerator.GenerateQrCode(words, QRCodeGenerator.ECCLevel.M);
        return [.. data.ModuleMatrix.Select(row => (IReadOnlyList<bool>)[.. row.Cast<bool>()])];
    }
}
