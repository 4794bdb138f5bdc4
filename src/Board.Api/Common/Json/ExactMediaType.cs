using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Net.Http.Headers;

namespace Board.Api.Common.Json;

/// <summary>Reads bodies of one media type and no other. The framework takes every <c>…+json</c> for JSON.</summary>
internal sealed class ExactMediaType(string mediaType, InputFormatter formatter) : IInputFormatter, IApiRequestFormatMetadataProvider
{
    public bool CanRead(InputFormatterContext context) =>
        MediaTypeHeaderValue.TryParse(context.HttpContext.Request.ContentType, out var type)
        && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        && formatter.CanRead(context);

    public Task<InputFormatterResult> ReadAsync(InputFormatterContext context) => formatter.ReadAsync(context);

    public IReadOnlyList<string>? GetSupportedContentTypes(string? contentType, Type objectType) =>
        formatter.GetSupportedContentTypes(contentType!, objectType);
}
