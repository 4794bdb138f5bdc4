using System.Security.Cryptography;
using System.Text;
using Board.Application.Auth;
using Board.Infrastructure.Common;

namespace Board.Infrastructure.Auth.Tokens;

/// <summary>The signing key of a developer's machine, generated once and kept in a file, so that the program runs without setup.</summary>
internal static class DevelopmentSigningKey
{
    private const string KeyId = "development";
    private const int KeyBytes = 32;

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan MaxWait = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Reads the key from the file, which is created if it does not exist. When several programs start concurrently, one of them creates
    /// it and the others wait.
    /// </summary>
    /// <exception cref="IOException">The file exists but holds no key.</exception>
    public static SigningKeyOptions ReadOrCreate(string path)
    {
        PrivateFiles.Restrict(path);
        for (var waited = TimeSpan.Zero; waited < MaxWait; waited += PollInterval)
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
                // Another program is writing it.
                Thread.Sleep(PollInterval);
            }
        }

        throw new IOException($"The file '{path}' holds no signing key: delete it, and another one is made.");
    }

    private static bool IsKey(string secret) =>
        Convert.TryFromBase64String(secret, new byte[secret.Length], out var length) && length >= KeyBytes;

    private static void Create(string path)
    {
        // Exclusively: fails if another program has created the file, and keeps others from reading it before it is complete.
        using var file = PrivateFiles.Open(path, FileMode.CreateNew, FileAccess.Write);
        try
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))));
            file.Flush();
        }
        catch (IOException)
        {
            // The disk is full. Others would wait for an empty file, believing that it is being written.
            File.Delete(path);
            throw;
        }
    }
}
