using CitizenBot.Host.Files;

namespace CitizenBot.Tests.Files;

public sealed class SafeNameTests
{
    [Theory]
    [InlineData("Sổ đỏ.jpg", "image/jpeg", "Sổ đỏ.jpg")]
    [InlineData("SO DO.JPEG", "image/jpeg", "SO DO.jpeg")]
    [InlineData("anh1.jpg", "text/html", "anh1-jpg.html")]
    [InlineData("anh1.jpg.html", "text/html", "anh1-jpg.html")]
    [InlineData("hop-dong.pdf.exe", "application/octet-stream", "hop-dong-pdf-exe.bin")]
    [InlineData("chay.bat", "text/plain", "chay-bat.txt")]
    [InlineData("so-lieu.csv", "text/plain", "so-lieu.csv")]
    [InlineData("ban-ve.dwg", "application/octet-stream", "ban-ve.dwg")]
    [InlineData("thu-vien.jar", "application/zip", "thu-vien-jar.zip")]
    [InlineData("don.doc", "application/x-ole-storage", "don.doc")]
    [InlineData("don xin v1.2", "application/pdf", "don xin v1-2.pdf")]
    [InlineData("bao.cao.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "bao.cao.docx")]
    [InlineData("..\\..\\windows\\win.ini", "text/plain", "win-ini.txt")]
    [InlineData("/etc/passwd", "text/plain", "passwd.txt")]
    [InlineData("../../", "image/png", "anh-3.png")]
    [InlineData("...", "image/png", "anh-3.png")]
    [InlineData("a<b>:\"c|d?*.png", "image/png", "a-b---c-d.png")]
    [InlineData("con.png", "image/png", "_con.png")]
    [InlineData("anh\u202Egnp.exe.png", "image/png", "anhgnp.exe.png")]
    [InlineData("a\u0000\u0007\u200B\u2066\uFEFFb\r\n.png", "image/png", "ab.png")]
    [InlineData("\u3164\u200D", "image/png", "anh-3.png")]
    [InlineData("a\u00A0\u2028b.png", "image/png", "a  b.png")]
    [InlineData(null, "image/jpeg", "anh-3.jpg")]
    [InlineData("", "image/jpeg", "anh-3.jpg")]
    [InlineData(null, null, "anh-3")]
    [InlineData("so do.png", null, "so do.png")]
    public void Of_IsSafeForEyesAndMachines(string? original, string? found, string safe) => Assert.Equal(safe, SafeName.Of(original, found, "photo", 3));

    [Theory]
    [InlineData("voice", "audio/ogg", "ghi-am-2.ogg")]
    [InlineData("audio", "audio/mpeg", "am-thanh-2.mp3")]
    [InlineData("video", "video/mp4", "phim-2.mp4")]
    [InlineData("document", "application/octet-stream", "tep-2.bin")]
    public void Of_NamesWhatCameWithoutAName(string kind, string found, string name) => Assert.Equal(name, SafeName.Of(null, found, kind, 2));

    [Fact]
    public void Of_ALongName_IsCutBetweenLetters()
    {
        var name = SafeName.Of(new string('ế', 58) + "👍👍👍👍.png", "image/png", "photo", 1);

        Assert.Equal(new string('ế', 58) + "👍👍.png", name);
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(name) < 255);
    }

    [Fact]
    public void Of_HalfALetter_IsReplaced() => Assert.Equal("a\uFFFD.png", SafeName.Of("a\uD83D.png", "image/png", "photo", 1));

    /// <summary>A decomposed letter is the same letter.</summary>
    [Fact]
    public void Of_IsComposed() => Assert.Equal("Sổ.png", SafeName.Of("So\u0302\u0309.png", "image/png", "photo", 1));

    [Theory]
    [InlineData("anh1.jpg", "text/html", true)]
    [InlineData("scan.pdf", "application/octet-stream", true)]
    [InlineData("anh1.jpg", "image/jpeg", false)]
    [InlineData("ban-ve.dwg", "application/octet-stream", false)]
    [InlineData("khong-duoi", "image/jpeg", false)]
    [InlineData(null, "image/jpeg", false)]
    public void Misleads_WhenTheEndingSaysAnotherType(string? original, string found, bool misleads) => Assert.Equal(misleads, SafeName.Misleads(original, found));
}
