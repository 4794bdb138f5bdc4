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

    /// <summary>The longest refused body that is received and thrown away; with a longer one the connection is closed.</summary>
    private const int MaxDiscarded = 8 * 1024 * 1024;

    /// <summary>
    /// Refuses a body whose <c>Content-Length</c> is too long, before its type and content are checked. Kestrel limits the others
    /// while they are read.
    /// </summary>
    public static void UseBodyLimits(this WebApplication app) =>
        app.Use((context, next) =>
            context.GetEndpoint() is RouteEndpoint && context.Request.ContentLength > MaxBytes(context)
                ? ProblemWriter.WriteAsync(context, ProblemMapper.OfStatus(StatusCodes.Status413PayloadTooLarge))
                : next(context));

    /// <summary>
    /// Lets Kestrel receive and discard a long unread body. Otherwise it closes the connection while the client is still sending, and the
    /// client never sees the response (RFC 9112, section 9.6).
    /// </summary>
    public static void UseUnreadBodies(this WebApplication app) =>
        app.Use((context, next) => context.Request.ContentLength > Default ? DiscardUnreadBodyAsync(context, next) : next(context));

    /// <summary>The limit of the endpoint, which routing has read from its attribute.</summary>
    public static long? MaxBytes(HttpContext context) => context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;

    private static async Task DiscardUnreadBodyAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.ContentLength > MaxDiscarded && HttpProtocol.IsHttp11(context.Request.Protocol))
        {
            context.Response.Headers.Connection = "close";
        }

        await next(context);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } unread)
        {
            unread.MaxRequestBodySize = MaxDiscarded;
        }
    }
}
