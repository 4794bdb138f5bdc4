using System.Security.Cryptography;
using Board.Application.Auth;

namespace Board.Infrastructure.Auth;

/// <summary>The key that signs tokens on a developer's machine, made once and kept in a file, so that nobody has to make one.</summary>
internal static class DevelopmentSigningKey
{
    private const string KeyId = "development";
    private const int KeyBytes = 32;

    /// <summary>The key in the file, which is made first if it is not there.</summary>
    public static SigningKeyOptions ReadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        return new SigningKeyOptions { Id = KeyId, Secret = File.ReadAllText(path).Trim() };
    }

    private static void Create(string path)
    {
        // Written beside it and moved into place: of two programs that start at once, both end up with the same whole key.
        var draft = $"{path}.{Guid.NewGuid():N}";
        var ownerOnly = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            ownerOnly.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, ownerOnly))
        {
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
