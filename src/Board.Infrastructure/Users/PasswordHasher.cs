using Board.Application.Common;
using Board.Application.Users;
using Board.Domain.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Board.Infrastructure.Users;

/// <summary>PBKDF2-HMAC-SHA512 by the framework's hasher, with a bound on how many run at once: a flood of sign-ins must not starve everything else.</summary>
internal sealed class PasswordHasher : Application.Users.IPasswordHasher, IDisposable
{
    private readonly PasswordHasher<User> hasher;
    private readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount - 1));
    private readonly Lazy<string> nobodysHash;

    public PasswordHasher(IOptions<Application.Users.UserOptions> options)
    {
        hasher = new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = options.Value.PasswordHashIterations }));
        nobodysHash = new Lazy<string>(() => hasher.HashPassword(null!, Guid.NewGuid().ToString()));
    }

    public Task<string> HashAsync(Secret password, CancellationToken cancellationToken) =>
        RunAsync(() => hasher.HashPassword(null!, password.Reveal()), cancellationToken);

    public Task<PasswordCheck> VerifyAsync(string? hash, Secret password, CancellationToken cancellationToken) =>
        RunAsync(
            () =>
            {
                // Read in either case, so that the first sign-in of a process takes as long for a known as for an unknown address.
                var decoy = nobodysHash.Value;
                return hasher.VerifyHashedPassword(null!, hash ?? decoy, password.Reveal()) switch
                {
                    PasswordVerificationResult.Success => PasswordCheck.Right,
                    PasswordVerificationResult.SuccessRehashNeeded => PasswordCheck.RightButOutdated,
                    _ => PasswordCheck.Wrong,
                };
            },
            cancellationToken);

    public void Dispose() => places.Dispose();

    private async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(work, CancellationToken.None);
        }
        finally
        {
            places.Release();
        }
    }
}
