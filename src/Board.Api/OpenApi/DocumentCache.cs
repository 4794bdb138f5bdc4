using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Board.Api.OpenApi;

/// <summary>Caches the serialised OpenAPI document, which never changes while the program runs.</summary>
internal sealed class DocumentCache
{
    private readonly Lazy<Task<byte[]>> text;

    public DocumentCache([FromKeyedServices(Documentation.DocumentName)] IOpenApiDocumentProvider documents) =>
        text = new Lazy<Task<byte[]>>(async () =>
        {
            var document = await documents.GetOpenApiDocumentAsync();
            return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
        });

    public Task<byte[]> ReadAsync() => text.Value;
}
