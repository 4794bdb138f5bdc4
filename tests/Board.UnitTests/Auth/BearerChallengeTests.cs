using Board.Api.Problems;
using Board.Application.Auth;
using Board.Application.Results;

namespace Board.UnitTests.Auth;

/// <summary>The table "WWW-Authenticate" of the HTTP contract, row by row.</summary>
public sealed class BearerChallengeTests
{
    private const string Access = "Bearer realm=\"access_token\"";
    private const string Refresh = "Bearer realm=\"refresh_token\"";

    public static TheoryData<AuthError, string, string> Table => new()
    {
        { AuthErrors.AccessTokenMissing, "access_token.missing", Access },
        { AuthErrors.AccessTokenExpired, "access_token.expired", Access + Because("The access token expired") },
        { AuthErrors.AccessTokenInvalid, "access_token.invalid", Access + Because("The access token is invalid") },
        { AuthErrors.SessionEnded, "session.ended", Access + Because("The session has ended") },
        { AuthErrors.RefreshTokenMissing, "refresh_token.missing", Refresh },
        { AuthErrors.RefreshTokenExpired, "refresh_token.expired", Refresh + Because("The refresh token expired") },
        { AuthErrors.RefreshTokenInvalid, "refresh_token.invalid", Refresh + Because("The refresh token is invalid") },
        { AuthErrors.RefreshTokenReused, "refresh_token.reused", Refresh + Because("The refresh token was already used") },
        { AuthErrors.SessionOfRefreshTokenEnded, "session.ended", Refresh + Because("The session has ended") },
        { AuthErrors.CredentialsInvalid, "credentials.invalid", "Bearer realm=\"credentials\"" },
    };

    [Theory]
    [MemberData(nameof(Table), DisableDiscoveryEnumeration = true)]
    public void Each_auth_error_has_its_code_and_its_challenge(AuthError error, string code, string challenge)
    {
        error.Code.ShouldBe(code);
        BearerChallenge.Of(error).ShouldBe(challenge);
    }

    [Fact]
    public void The_table_has_a_row_for_every_auth_error() =>
        ErrorSamples.Fields.Select(declared => declared.Error).OfType<AuthError>()
            .ShouldBe(Table.Select(row => row.Data.Item1), ignoreOrder: true);

    [Fact]
    public void A_challenge_is_ASCII_in_every_language()
    {
        using var _ = Language.Korean;

        Table.ShouldAllBe(row => System.Text.Ascii.IsValid(BearerChallenge.Of(row.Data.Item1)));
    }

    private static string Because(string description) => $", error=\"invalid_token\", error_description=\"{description}\"";
}
