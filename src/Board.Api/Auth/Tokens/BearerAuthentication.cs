using System.Runtime.ExceptionServices;
using Board.Api.Problems;
using Board.Application.Auth;
using Board.Application.Results;
using Board.Infrastructure.Auth.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Tokens;

namespace Board.Api.Auth.Tokens;

/// <summary>
/// The guard: verifies the access token of every request to a closed endpoint, and says with a 401 whether it was missing,
/// expired or invalid. It never renews anything: the client does, with <c>POST /auth/refresh</c>.
/// </summary>
internal static class BearerAuthentication
{
    /// <summary>For endpoints that show more to some callers: no token is fine, a broken one is not.</summary>
    public const string OptionalPolicy = "OptionalBearer";

    public static void AddBearerAuthentication(this IServiceCollection services)
    {
        // The framework authenticates every request by the only scheme otherwise, before the middleware of this program: public
        // endpoints, too, which ignore credentials. The policies below name the scheme where it is wanted.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);

        // Not AddAuthentication, which also adds data protection: at every start that makes a key ring in the home folder, and
        // nothing here is protected with it. Nor AddJwtBearer, which needs what is added there.
        services.AddAuthenticationCore();
        services.AddWebEncoders();
        new AuthenticationBuilder(services)
            .AddScheme<JwtBearerOptions, JwtBearerHandler>(JwtBearerDefaults.AuthenticationScheme, configureOptions: null);
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<AccessTokens, AccessTokenReader>((bearer, tokens, reader) =>
            {
                bearer.TokenHandlers.Clear();
                bearer.TokenHandlers.Add(tokens.Handler);
                bearer.TokenValidationParameters = tokens.ValidationParameters;
                bearer.SaveToken = false;
                bearer.Events = new JwtBearerEvents
                {
                    OnMessageReceived = context => ReceiveAsync(context, reader),
                    OnAuthenticationFailed = ThrowUnlessVerdictAsync,
                    OnChallenge = ChallengeAsync,
                    OnForbidden = context => ProblemWriter.WriteAsync(context.HttpContext, ProblemMapper.Map(new ForbiddenError())),
                };
            });

        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(new AuthorizationPolicyBuilder(JwtBearerDefaults.AuthenticationScheme).RequireAuthenticatedUser().Build())
            .AddPolicy(OptionalPolicy, policy => policy
                .AddAuthenticationSchemes(JwtBearerDefaults.AuthenticationScheme)
                .RequireAssertion(async context => context.User.Identity is { IsAuthenticated: true } || !await HasBrokenTokenAsync(context)));
    }

    /// <summary>
    /// Closes every endpoint that does not say it is open. (Unlike a fallback policy, this leaves unknown paths to answer
    /// 404, and open endpoints blind to credentials, broken ones too.)
    /// </summary>
    public static TBuilder RequireBearerUnlessAnonymous<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            if (!endpoint.Metadata.Any(metadata => metadata is IAllowAnonymous or IAuthorizeData))
            {
                endpoint.Metadata.Add(new AuthorizeAttribute());
            }
        });
        return endpoints;
    }

    private static Task ReceiveAsync(MessageReceivedContext context, AccessTokenReader reader)
    {
        var token = reader.Read(context.Request);
        if (token is null)
        {
            context.NoResult();
        }
        else if (token.Length == 0)
        {
            context.Fail(new SecurityTokenMalformedException());
        }
        else
        {
            context.Token = token;
        }

        return Task.CompletedTask;
    }

    /// <summary>The handler takes whatever was thrown for a broken token, and a client would sign its user out for it.</summary>
    private static Task ThrowUnlessVerdictAsync(AuthenticationFailedContext context)
    {
        if (context.Exception is not SecurityTokenException)
        {
            ExceptionDispatchInfo.Throw(context.Exception);
        }

        return Task.CompletedTask;
    }

    private static Task ChallengeAsync(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        var error = context.AuthenticateFailure switch
        {
            null => AuthErrors.AccessTokenMissing,
            SecurityTokenExpiredException => AuthErrors.AccessTokenExpired,
            _ => AuthErrors.AccessTokenInvalid,
        };
        return ProblemWriter.WriteAsync(context.HttpContext, ProblemMapper.Map(error));
    }

    /// <summary>The result is that of the authentication that has just run, which the handler keeps for the request.</summary>
    private static async Task<bool> HasBrokenTokenAsync(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http
        && (await http.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme)).Failure is not null;
}
