using System.Buffers.Binary;
using System.Security.Cryptography;
using Board.Application.Common;
using Board.Application.Users.Passwords;
using Board.Domain.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Board.Infrastructure.Users.Passwords;

/// <summary>Hashes passwords with the framework's hasher: PBKDF2-HMAC-SHA512.</summary>
internal sealed class PasswordHasher : Application.Users.Passwords.IPasswordHasher
{
    /// <summary>A rough duration of one iteration, used until hashes have been measured.</summary>
    private static readonly TimeSpan DurationOfIteration = TimeSpan.FromMicroseconds(1);

    private readonly PasswordHasher<User> hasher;
    private readonly int iterations;
    private readonly HashingQueue queue;
    private readonly Lazy<string> dummyHash;

    public PasswordHasher(IOptions<Application.Users.UserOptions> options, TimeProvider time)
    {
        iterations = options.Value.PasswordHashIterations;
        hasher = new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));

        // One fewer than the number of cores, which keeps a core for other requests.
        queue = new HashingQueue(Math.Max(1, Environment.ProcessorCount - 1), iterations * DurationOfIteration, time);

        // PublicationOnly retries after a failure: other modes would cache the exception, and every sign-in would fail.
        dummyHash = new Lazy<string>(() => hasher.HashPassword(null!, Guid.NewGuid().ToString()), LazyThreadSafetyMode.PublicationOnly);
    }

    public Task<string> HashAsync(Secret password, HashingPriority priority, CancellationToken cancellationToken) =>
        queue.RunAsync(() => hasher.HashPassword(null!, password.Reveal()), priority, cancellationToken);

    public Task<PasswordCheck> VerifyAsync(string? hash, Secret password, HashingPriority priority, CancellationToken cancellationToken) =>
        queue.RunAsync(
            () =>
            {
                // Read in either case, so that the first sign-in of a process takes equally long for known and unknown addresses.
                var decoy = dummyHash.Value;
                return Verify(Convert.FromBase64String(hash ?? decoy), password);
            },
            priority,
            cancellationToken);

    /// <summary>
    /// Compares like the framework's hasher with its format 1: the PRF, the iterations and the length of the salt, of four big-endian
    /// bytes each, then salt and key. The hasher itself would treat any exception as a wrong password.
    /// </summary>
    private PasswordCheck Verify(ReadOnlySpan<byte> hash, Secret password)
    {
        const byte Format = 1;
        const uint HmacSha512 = 2;
        const int HeaderLength = 13;
        if (hash.Length < HeaderLength || hash[0] != Format || BinaryPrimitives.ReadUInt32BigEndian(hash[1..]) != HmacSha512)
        {
            throw new InvalidDataException("A stored password hash is of an unknown format.");
        }

        var storedIterations = BinaryPrimitives.ReadInt32BigEndian(hash[5..]);
        var saltLength = BinaryPrimitives.ReadInt32BigEndian(hash[9..]);
        var salt = hash.Slice(HeaderLength, saltLength);
        var key = hash[(HeaderLength + saltLength)..];
        var actual = Rfc2898DeriveBytes.Pbkdf2(password.Reveal(), salt, storedIterations, HashAlgorithmName.SHA512, key.Length);
        if (!CryptographicOperations.FixedTimeEquals(actual, key))
        {
            return PasswordCheck.Wrong;
        }

        return storedIterations < iterations ? PasswordCheck.RightButOutdated : PasswordCheck.Right;
    }
}
