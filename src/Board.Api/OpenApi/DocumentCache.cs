using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Board.Api.OpenApi;

/// <summary>The OpenAPI document as it is sent. It does not change while the program runs, and takes long to make, so it is made once.</summary>
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
