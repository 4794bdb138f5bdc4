using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Domain.Auth;
using Board.Domain.Users;
using Board.Infrastructure.Auth.Tokens;
using Microsoft.Extensions.Options;

namespace Board.Bench.Micro;

/// <summary>Verifying and issuing access tokens.</summary>
[MemoryDiagnoser]
public class AccessTokenBenchmarks
{
    private AccessTokens tokens = null!;
    private Session session = null!;
    private Secret valid = null!;
    private Secret expired = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var options = new AuthOptions();
        options.SigningKeys.Add(
            new SigningKeyOptions { Id = "micro", Secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) });
        tokens = new AccessTokens(Options.Create(options), TimeProvider.System);

        var now = DateTimeOffset.UtcNow;
        session = Session.Start(
            SessionId.From(Guid.CreateVersion7()), UserId.From(Guid.CreateVersion7()), now.AddDays(-1), TimeSpan.FromDays(90),
            userAgent: null, ipAddress: null);
        valid = tokens.Issue(session, UserRole.Member, now).Value;
        expired = tokens.Issue(session, UserRole.Member, now.AddHours(-1)).Value;
    }

    [Benchmark(Baseline = true)]
    public Task<AccessTokenVerdict> Verify() => tokens.VerifyAsync(valid);

    [Benchmark]
    public Task<AccessTokenVerdict> VerifyExpired() => tokens.VerifyAsync(expired);

    [Benchmark]
    public IssuedToken Issue() => tokens.Issue(session, UserRole.Member, DateTimeOffset.UtcNow);
}
