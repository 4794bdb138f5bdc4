using Microsoft.AspNetCore.Authorization;

namespace Board.Api.Http.Security;

/// <summary>Adds security and caching headers to every response.</summary>
internal static class ResponseHeaders
{
    /// <summary>The policy of <c>/docs</c>, the only page that runs scripts.</summary>
    public const string DocumentationPolicy = "documentation";

    public static void AddResponseHeaders(this IServiceCollection services) =>
        services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(headers => AddCommon(headers).AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddFrameAncestors().None();
            }))
            .AddPolicy(DocumentationPolicy, headers => AddCommon(headers).AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().Self();
                csp.AddScriptSrc().Self().WithNonce();
                csp.AddStyleSrc().Self().UnsafeInline();
                csp.AddImgSrc().Self().Data();
                csp.AddFontSrc().Self().Data();
                csp.AddObjectSrc().None();
                csp.AddBaseUri().None();
                csp.AddFormAction().None();
                csp.AddFrameAncestors().None();
            }));

    public static void UseResponseHeaders(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(SetCacheControl, context);
            return next(context);
        });
    }

    private static HeaderPolicyCollection AddCommon(HeaderPolicyCollection headers) =>
        headers.AddContentTypeOptionsNoSniff().AddReferrerPolicyNoReferrer();

    /// <summary>Sets <c>Cache-Control</c> where it is missing: re-validate, and no shared cache for what depends on the caller.</summary>
    private static Task SetCacheControl(object state)
    {
        var context = (HttpContext)state;
        if (context.Response.Headers.CacheControl.Count == 0)
        {
            var dependsOnCaller = context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null;
            context.Response.Headers.CacheControl = dependsOnCaller ? "private, no-cache" : "no-cache";
        }

        return Task.CompletedTask;
    }
}
