using System.Security.Cryptography;
using Board.Application.Auth;
using Board.Infrastructure.Common;

namespace Board.Infrastructure.Auth;

/// <summary>The key that signs tokens on a developer's machine, made once and kept in a file, so that nobody has to make one.</summary>
internal static class DevelopmentSigningKey
{
    private const string KeyId = "development";
    private const int KeyBytes = 32;

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    /// <summary>The key in the file, which is made first if it is not there. Of programs that start at once, one makes it and the others wait.</summary>
    public static SigningKeyOptions ReadOrCreate(string path)
    {
        PrivateFiles.Restrict(path);
        while (true)
        {
            try
            {
                if (File.Exists(path) && File.ReadAllText(path) is { Length: > 0 } secret)
                {
                    return new SigningKeyOptions { Id = KeyId, Secret = secret.Trim() };
                }

                Create(path);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another program is writing it right now.
                Thread.Sleep(PollInterval);
            }
        }
    }

    private static void Create(string path)
    {
        // Exclusively: a file that is there already is another program's, and nobody reads this one before it is whole.
        using var file = PrivateFiles.Open(path, FileMode.CreateNew, FileAccess.Write);
        using var writer = new StreamWriter(file);
        writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
    }
}
