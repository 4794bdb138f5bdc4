using Board.Api.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace Board.Api.Hosting;

/// <summary>
/// Bytes that a request body may have. An action that takes a long text says so with <c>[RequestSizeLimit(BodyLimits.LongText)]</c>;
/// all others get the default without a word.
/// </summary>
internal static class BodyLimits
{
    public const int Default = 64 * 1024;

    /// <summary>50,000 characters, each escaped (<c>\ud83d\ude00</c>), and as much again.</summary>
    public const int LongText = 1024 * 1024;

    /// <summary>
    /// Refuses a body that announces to be too long, before its type and content are looked at. Kestrel measures the others while
    /// they are read.
    /// </summary>
    public static void UseBodyLimits(this WebApplication app) =>
        app.Use((context, next) =>
            context.GetEndpoint() is RouteEndpoint && context.Request.ContentLength > MaxBytes(context)
                ? ProblemWriter.WriteAsync(context, ProblemMapper.OfStatus(StatusCodes.Status413PayloadTooLarge))
                : next(context));

    /// <summary>The limit of the call, which routing has taken from its attribute.</summary>
    public static long? MaxBytes(HttpContext context) => context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
}
