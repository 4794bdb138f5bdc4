using System.Runtime.ExceptionServices;
using System.Security.Claims;
using Board.Api.Callers;
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
/// Verifies the access token of every request to a closed endpoint. A 401 says whether the token is missing, expired or invalid.
/// Tokens are renewed only by the client, with <c>POST /auth/refresh</c>.
/// </summary>
internal static class BearerAuthentication
{
    public static void AddBearerAuthentication(this IServiceCollection services)
    {
        // With a single scheme, the framework would authenticate every request, also to public endpoints, which ignore credentials.
        // The policies below name the scheme.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);

        // Not AddAuthentication, which also adds data protection: it creates a key ring in the home folder, and nothing here uses it.
        // AddJwtBearer needs what AddAuthentication adds.
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
                    OnTokenValidated = IdentifyCallerAsync,
                    OnAuthenticationFailed = ThrowUnlessVerdictAsync,
                    OnChallenge = ChallengeAsync,
                    OnForbidden = context => ProblemWriter.WriteAsync(context.HttpContext, ProblemMapper.Map(new ForbiddenError())),
                };
            });

        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(new AuthorizationPolicyBuilder(JwtBearerDefaults.AuthenticationScheme).RequireAuthenticatedUser().Build())
            .AddPolicy(CallerPolicies.OptionalToken, policy => policy
                .AddAuthenticationSchemes(JwtBearerDefaults.AuthenticationScheme)
                .RequireAssertion(async context =>
                    context.User.Identity is { IsAuthenticated: true } || !await HasBrokenTokenAsync(context)));
    }

    /// <summary>
    /// Requires a token on every endpoint that is not marked as open. Unlike with a fallback policy, unknown paths answer 404, and
    /// open endpoints ignore credentials, even invalid ones.
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

    private static Task IdentifyCallerAsync(TokenValidatedContext context)
    {
        var verified = (ClaimsIdentity)context.Principal!.Identity!;
        context.Principal = new ClaimsPrincipal(new CallerIdentity(AccessTokenHandler.CallerOf(verified), context.Scheme.Name));
        return Task.CompletedTask;
    }

    /// <summary>Rethrows other exceptions: the handler would report an invalid token, and clients would sign their users out.</summary>
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

    /// <summary>Whether authentication failed. The handler caches its result for the request.</summary>
    private static async Task<bool> HasBrokenTokenAsync(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http
        && (await http.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme)).Failure is not null;
}
