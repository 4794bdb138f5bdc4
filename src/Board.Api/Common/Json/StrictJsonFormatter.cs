using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Net.Http.Headers;

namespace Board.Api.Common.Json;

/// <summary>
/// Reads bodies of one media type and no other: the framework takes every <c>…+json</c> for JSON. Nor does it let <c>null</c>
/// pass for a body that was left out, where that is allowed.
/// </summary>
internal sealed class StrictJsonFormatter(string mediaType, InputFormatter formatter) : IInputFormatter, IApiRequestFormatMetadataProvider
{
    public bool CanRead(InputFormatterContext context) =>
        MediaTypeHeaderValue.TryParse(context.HttpContext.Request.ContentType, out var type)
        && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        && formatter.CanRead(context);

    public async Task<InputFormatterResult> ReadAsync(InputFormatterContext context)
    {
        var result = await formatter.ReadAsync(context);
        if (result is { HasError: false, IsModelSet: true, Model: null } && HasBody(context.HttpContext))
        {
            context.ModelState.TryAddModelError(context.ModelName, "null");
            return await InputFormatterResult.FailureAsync();
        }

        return result;
    }

    public IReadOnlyList<string>? GetSupportedContentTypes(string? contentType, Type objectType) =>
        formatter.GetSupportedContentTypes(contentType!, objectType);

    /// <summary>A request without a body need not say that its length is zero.</summary>
    private static bool HasBody(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? context.Request.ContentLength is not 0;
}
