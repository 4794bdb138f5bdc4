using System.Security.Cryptography;
using System.Text;
using Board.Application.Auth;
using Board.Infrastructure.Common;

namespace Board.Infrastructure.Auth.Tokens;

/// <summary>The key that signs tokens on a developer's machine, made once and kept in a file, so that nobody has to make one.</summary>
internal static class DevelopmentSigningKey
{
    private const string KeyId = "development";
    private const int KeyBytes = 32;

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// The key in the file, which is made first if it is not there. Of programs that start at once, one makes it and the others wait.
    /// </summary>
    /// <exception cref="IOException">The file is there, and no key is in it.</exception>
    public static SigningKeyOptions ReadOrCreate(string path)
    {
        PrivateFiles.Restrict(path);
        for (var waited = TimeSpan.Zero; waited < Patience; waited += PollInterval)
        {
            try
            {
                if (File.Exists(path) && File.ReadAllText(path).Trim() is var secret && IsKey(secret))
                {
                    return new SigningKeyOptions { Id = KeyId, Secret = secret };
                }

                Create(path);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another program is writing it right now.
                Thread.Sleep(PollInterval);
            }
        }

        throw new IOException($"The file '{path}' holds no signing key: delete it, and another one is made.");
    }

    private static bool IsKey(string secret) =>
        Convert.TryFromBase64String(secret, new byte[secret.Length], out var length) && length >= KeyBytes;

    private static void Create(string path)
    {
        // Exclusively: a file that is there already is another program's, and nobody reads this one before it is whole.
        using var file = PrivateFiles.Open(path, FileMode.CreateNew, FileAccess.Write);
        try
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))));
            file.Flush();
        }
        catch (IOException)
        {
            // The disk is full: an empty file would be taken for one that is being written.
            File.Delete(path);
            throw;
        }
    }
}
