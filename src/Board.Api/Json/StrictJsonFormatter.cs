using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Net.Http.Headers;

namespace Board.Api.Json;

/// <summary>
/// Reads bodies of exactly one media type: the framework accepts every <c>…+json</c>. A body with a <c>Content-Encoding</c> is
/// rejected, because it is not decoded, and so is <c>null</c>, which is not an absent body.
/// </summary>
internal sealed class StrictJsonFormatter(string mediaType, TextInputFormatter formatter)
    : IInputFormatter, IApiRequestFormatMetadataProvider
{
    public bool CanRead(InputFormatterContext context) =>
        MediaTypeHeaderValue.TryParse(context.HttpContext.Request.ContentType, out var type)
        && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        && !IsEncoded(context.HttpContext.Request);

    public async Task<InputFormatterResult> ReadAsync(InputFormatterContext context)
    {
        if (!HasBody(context.HttpContext))
        {
            return await formatter.ReadAsync(context);
        }

        var result = await ReadBodyAsync(context);
        if (result is { HasError: false, IsModelSet: true, Model: null })
        {
            context.ModelState.TryAddModelError(context.ModelName, "null");
            return await InputFormatterResult.FailureAsync();
        }

        return result;
    }

    public IReadOnlyList<string>? GetSupportedContentTypes(string? contentType, Type objectType) =>
        formatter.GetSupportedContentTypes(contentType!, objectType);

    private async Task<InputFormatterResult> ReadBodyAsync(InputFormatterContext context)
    {
        try
        {
            // JSON is always UTF-8; a charset parameter has no effect (RFC 8259, section 11).
            return await formatter.ReadRequestBodyAsync(context, Encoding.UTF8);
        }
        catch (IOException exception)
        {
            CloseConnection(context.HttpContext);
            if (exception is BadHttpRequestException)
            {
                throw;
            }

            // The connection broke. RequestAborted may be cancelled only later.
            throw new ConnectionAbortedException("The client closed the connection while its request was read.", exception);
        }
    }

    /// <summary>After an incomplete body, the next request of an HTTP/1 connection cannot be found.</summary>
    private static void CloseConnection(HttpContext context)
    {
        if (!HttpProtocol.IsHttp2(context.Request.Protocol))
        {
            context.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
        }
    }

    private static bool IsEncoded(HttpRequest request) =>
        request.Headers.GetCommaSeparatedValues(HeaderNames.ContentEncoding)
            .Any(coding => !coding.Equals("identity", StringComparison.OrdinalIgnoreCase));

    /// <summary>A request without a body may omit <c>Content-Length</c>.</summary>
    private static bool HasBody(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? context.Request.ContentLength is not 0;
}
