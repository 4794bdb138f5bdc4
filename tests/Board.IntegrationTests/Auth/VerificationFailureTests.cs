using System.Net;
using Board.Infrastructure.Auth.Tokens;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Microsoft.IdentityModel.Tokens;

namespace Board.IntegrationTests.Auth;

/// <summary>A failure while verifying a token is a server error and signs no one out.</summary>
public sealed class VerificationFailureTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task A_failure_during_verification_is_a_5xx_and_ends_no_session()
    {
        var device = await app.SignInAsync();
        var cookies = AuthCalls.Cookies(device.AccessToken, device.RefreshToken);

        var answers = await WithBrokenKeysAsync(() => Task.WhenAll(
            device.GetAsync("/users/me"),
            device.GetAsync($"/users/{device.Id}"),
            app.Anonymous().GetAsync("/auth/session", cookies),
            device.PostAsync("/auth/refresh", new { refreshToken = device.RefreshToken }),
            app.Anonymous().PostAsync("/auth/refresh", body: null, cookies),
            device.PostAsync("/auth/sign-out", new { refreshToken = device.RefreshToken }),
            app.Anonymous().PostAsync("/auth/sign-out", body: null, cookies),
            app.Anonymous().PostAsync("/auth/sign-in", new { email = device.Email, password = TestUser.DefaultPassword }, cookies)));

        foreach (var answer in answers)
        {
            answer.ShouldBeProblem(HttpStatusCode.InternalServerError, "internal").ShouldTouchNoCookie();
        }

        (await device.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().PostAsync("/auth/refresh", body: null, cookies)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Public_endpoints_do_not_verify_credentials()
    {
        var device = await app.SignInAsync();

        var answers = await WithBrokenKeysAsync(() => Task.WhenAll(device.GetAsync("/health/ready"), device.GetAsync("/errors")));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
    }

    private Task<ApiResponse[]> WithBrokenKeysAsync(Func<Task<ApiResponse[]>> calls) =>
        app.WithServiceAsync<AccessTokens, ApiResponse[]>(async tokens =>
        {
            var resolver = tokens.ValidationParameters.IssuerSigningKeyResolver;
            tokens.ValidationParameters.IssuerSigningKeyResolver = (_, _, _, _) => Broken();
            try
            {
                return await calls();
            }
            finally
            {
                tokens.ValidationParameters.IssuerSigningKeyResolver = resolver;
            }
        });

    private static IEnumerable<SecurityKey> Broken() => throw new InsufficientMemoryException();
}
