using System.Security.Cryptography;
using System.Text;

namespace Board.Domain.Auth;

/// <summary>
/// The SHA-256 of a refresh token, which is stored instead of the token. A plain hash is enough, because the token has 256 random
/// bits and cannot be guessed.
/// </summary>
public sealed class RefreshTokenHash : IEquatable<RefreshTokenHash>
{
    /// <summary>The length in bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private readonly byte[] bytes;

    private RefreshTokenHash(byte[] bytes) => this.bytes = bytes;

    /// <summary>Hashes a presented token without checking its form: a malformed token is simply unknown.</summary>
    public static RefreshTokenHash Of(string token) => new(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Rehydrates a stored hash.</summary>
    /// <exception cref="ArgumentException">It does not have <see cref="Length"/> bytes.</exception>
    public static RefreshTokenHash From(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return bytes.Length == Length ? new RefreshTokenHash(bytes) : throw new ArgumentException("Not a SHA-256.", nameof(bytes));
    }

    /// <summary>Copies the bytes for storage.</summary>
    public byte[] ToBytes() => [.. bytes];

    /// <inheritdoc />
    public bool Equals(RefreshTokenHash? other) => other is not null && bytes.AsSpan().SequenceEqual(other.bytes);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as RefreshTokenHash);

    /// <inheritdoc />
    public override int GetHashCode() => BitConverter.ToInt32(bytes);
}
