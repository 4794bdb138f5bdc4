using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Domain.Auth;
using Board.Domain.Users;
using Board.Infrastructure.Auth.Tokens;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Board.UnitTests.Auth.Tokens;

/// <summary>The issuer under attack, with two keys, of which the first signs.</summary>
internal sealed class TokenIssuer
{
    public const string Issuer = "https://issuer.example";
    public const string Audience = "https://audience.example";
    public static readonly byte[] CurrentKey = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];
    public static readonly byte[] OldKey = [.. Enumerable.Range(101, 32).Select(number => (byte)number)];

    public TokenIssuer(TimeSpan clockSkew = default, params (string Id, byte[] Key)[] keys)
        : this(clock: null, clockSkew, keys)
    {
    }

    private TokenIssuer(TimeProvider? clock, TimeSpan clockSkew, (string Id, byte[] Key)[] keys)
    {
        var options = new AuthOptions { Issuer = Issuer, Audience = Audience, ClockSkew = clockSkew };
        foreach (var (id, key) in keys.Length == 0 ? [("current", CurrentKey), ("old", OldKey)] : keys)
        {
            options.SigningKeys.Add(new SigningKeyOptions { Id = id, Secret = Convert.ToBase64String(key) });
        }

        Tokens = new AccessTokens(Options.Create(options), clock ?? Time);
    }

    /// <summary>An issuer that verifies with another clock.</summary>
    public static TokenIssuer WithClock(TimeProvider clock) => new(clock, default, []);

    public FakeTimeProvider Time { get; } = new(Some.Time);

    public AccessTokens Tokens { get; }

    public IssuedToken Issue(Session? session = null, UserRole role = UserRole.Member) =>
        Tokens.Issue(session ?? Some.Session(), role, Time.GetUtcNow());

    public Task<AccessTokenVerdict> VerifyAsync(string token) => Tokens.VerifyAsync(new Application.Common.Secret(token));
}
