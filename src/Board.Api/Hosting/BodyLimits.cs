using Board.Api.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace Board.Api.Hosting;

/// <summary>
/// Size limits of request bodies, in bytes. An action that takes a long text declares
/// <c>[RequestSizeLimit(BodyLimits.LongText)]</c>; all others have the default.
/// </summary>
internal static class BodyLimits
{
    public const int Default = 64 * 1024;

    /// <summary>Twice 50,000 characters, each escaped (<c>\ud83d\ude00</c>).</summary>
    public const int LongText = 1024 * 1024;

    /// <summary>
    /// Refuses a body whose <c>Content-Length</c> is too long, before its type and content are checked. Kestrel limits the others
    /// while they are read.
    /// </summary>
    public static void UseBodyLimits(this WebApplication app) =>
        app.Use((context, next) =>
            context.GetEndpoint() is RouteEndpoint && context.Request.ContentLength > MaxBytes(context)
                ? ProblemWriter.WriteAsync(context, ProblemMapper.OfStatus(StatusCodes.Status413PayloadTooLarge))
                : next(context));

    /// <summary>The limit of the endpoint, which routing has read from its attribute.</summary>
    public static long? MaxBytes(HttpContext context) => context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
}
