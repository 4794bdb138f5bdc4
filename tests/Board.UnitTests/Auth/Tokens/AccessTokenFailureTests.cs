using Microsoft.IdentityModel.Tokens;

namespace Board.UnitTests.Auth.Tokens;

/// <summary>A failure while verifying a token is not a verdict about the token.</summary>
public sealed class AccessTokenFailureTests
{
    private readonly TokenIssuer issuer = new();

    public static TheoryData<Exception> Failures => new((Exception[])
    [
        new InsufficientMemoryException(),
        new InvalidOperationException("a defect"),
        new IOException("no keys"),
        new TimeoutException(),
    ]);

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task A_failure_to_find_the_key_is_thrown(Exception failure)
    {
        var token = issuer.Issue();
        issuer.Tokens.ValidationParameters.IssuerSigningKeyResolver = (_, _, _, _) => throw failure;

        (await Should.ThrowAsync<Exception>(() => issuer.VerifyAsync(token.Value.Reveal()))).ShouldBe(failure);
    }

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task A_failure_while_the_signature_is_verified_is_thrown(Exception failure)
    {
        var token = issuer.Issue();
        issuer.Tokens.ValidationParameters.IssuerSigningKeyResolver = (_, _, _, _) => Failing(failure);

        (await Should.ThrowAsync<Exception>(() => issuer.VerifyAsync(token.Value.Reveal()))).ShouldBe(failure);
    }

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task A_failure_while_a_claim_is_verified_is_thrown(Exception failure)
    {
        var token = issuer.Issue();
        issuer.Tokens.ValidationParameters.IssuerValidator = (_, _, _) => throw failure;

        (await Should.ThrowAsync<Exception>(() => issuer.VerifyAsync(token.Value.Reveal()))).ShouldBe(failure);
    }

    [Fact]
    public async Task A_failure_of_the_clock_is_thrown()
    {
        var token = issuer.Issue();
        var failure = new InsufficientMemoryException();

        (await Should.ThrowAsync<Exception>(() => TokenIssuer.WithClock(new BrokenClock(failure)).VerifyAsync(token.Value.Reveal())))
            .ShouldBe(failure);
    }

    private static IEnumerable<SecurityKey> Failing(Exception failure)
    {
        yield return new SymmetricSecurityKey(new byte[32]);
        throw failure;
    }

    private sealed class BrokenClock(Exception failure) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw failure;
    }
}
