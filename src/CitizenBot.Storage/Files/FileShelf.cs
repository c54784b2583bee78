using System.Security.Cryptography;

namespace CitizenBot.Storage;

/// <summary>The folder of sealed contents, each named by the SHA-256 of its sealed bytes: the name tells nothing of the file, and checks it.</summary>
/// <remarks>
/// A content is written under a name of its own, flushed to the disk and only then renamed: what has its final name is
/// whole. It is on the shelf before a row names it, so a crash leaves at most a content that nobody names, which is swept.
/// </remarks>
public sealed class FileShelf(string directory, TimeProvider time)
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;
    private const string Unfinished = ".part";

    /// <summary>Where it is.</summary>
    public string Directory => directory;

    /// <summary>Puts sealed bytes on the shelf; gives their name.</summary>
    public async Task<string> Put(byte[] sealedBytes, CancellationToken cancel)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(sealedBytes));
        var path = PathOf(name);
        MakeFolder(directory);
        MakeFolder(Path.GetDirectoryName(path)!);
        var part = path + "." + Guid.CreateVersion7(time.GetUtcNow()).ToString("N") + Unfinished;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous, PreallocationSize = sealedBytes.Length };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }
        try
        {
            await using (var file = new FileStream(part, options))
            {
                await file.WriteAsync(sealedBytes, cancel);
                // A row that names it is committed next: a power cut must not leave the row and take the content.
                file.Flush(flushToDisk: true);
            }
            File.SetLastWriteTimeUtc(part, time.GetUtcNow().UtcDateTime);
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
        return name;
    }

    /// <summary>The sealed bytes of this name.</summary>
    /// <exception cref="FileDamagedException">They are gone, or not those that were put there.</exception>
    public async Task<byte[]> Read(string name, CancellationToken cancel)
    {
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(PathOf(name), cancel);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileDamagedException(
                $"The content {name} is not in {Path.GetFullPath(directory)}: put the folder back from its backup, or point Files:Directory to it.", e);
        }
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == name
            ? bytes
            : throw new FileDamagedException(
                $"The content {name} in {Path.GetFullPath(directory)} was changed: its check sum is another one. Put this file back from its backup; it is shown to nobody until then.");
    }

    /// <summary>Takes a content off the shelf; one that is gone is fine.</summary>
    public void Remove(string name)
    {
        var path = PathOf(name);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    /// <summary>Removes what was written before the instant (UTC) and is not named; gives how many.</summary>
    public int Sweep(IReadOnlySet<string> named, DateTime before)
    {
        if (!System.IO.Directory.Exists(directory))
        {
            return 0;
        }
        var swept = 0;
        foreach (var path in System.IO.Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetFileName(path);
            if (IsOurs(path, name) && !named.Contains(name) && File.GetLastWriteTimeUtc(path) < before)
            {
                File.Delete(path);
                swept++;
            }
        }
        return swept;
    }

    /// <summary>Null when the folder can be written to (or made, when it is not there yet), else why not.</summary>
    public string? Fault()
    {
        try
        {
            var there = Path.GetFullPath(directory);
            while (!System.IO.Directory.Exists(there) && Path.GetDirectoryName(there) is { } above)
            {
                there = above;
            }
            var probe = Path.Combine(there, Guid.CreateVersion7(time.GetUtcNow()).ToString("N") + Unfinished);
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    // A folder that somebody chose may hold other things: only what has the shape of our names is swept.
    private static bool IsOurs(string path, string name) =>
        Path.GetFileName(Path.GetDirectoryName(path)) is { Length: 2 } folder && name.StartsWith(folder, StringComparison.Ordinal)
        && name.Length >= 64 && name.Take(64).All(char.IsAsciiHexDigitLower)
        && (name.Length == 64 || name.EndsWith(Unfinished, StringComparison.Ordinal));

    private static void MakeFolder(string path)
    {
        if (System.IO.Directory.Exists(path))
        {
            return;
        }
        if (OperatingSystem.IsWindows())
        {
            System.IO.Directory.CreateDirectory(path);
        }
        else
        {
            System.IO.Directory.CreateDirectory(path, OwnerFolder);
        }
    }

    private string PathOf(string name) => Path.Combine(directory, name[..2], name);
}
