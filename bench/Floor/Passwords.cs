using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Board.Bench.Floor;

internal static class Passwords
{
    /// <summary>
    /// Verifies a password hash in the format of ASP.NET Core Identity: a byte 1, pseudorandom function, iterations, length of the salt,
    /// salt, key.
    /// </summary>
    public static bool IsRight(string passwordHash, string password)
    {
        var stored = Convert.FromBase64String(passwordHash);
        var rounds = BinaryPrimitives.ReadInt32BigEndian(stored.AsSpan(5));
        var saltLength = BinaryPrimitives.ReadInt32BigEndian(stored.AsSpan(9));
        var salt = stored.AsSpan(13, saltLength);
        var key = stored.AsSpan(13 + saltLength);
        return CryptographicOperations.FixedTimeEquals(
            key, Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, key.Length));
    }
}
