using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using DisplayAttribute = System.ComponentModel.DataAnnotations.DisplayAttribute;

namespace Board.Api.OpenApi.Transformers;

/// <summary>Adds the title, the introduction and the sections to the document.</summary>
internal sealed class DocumentInfo : IOpenApiDocumentTransformer
{
    private const string Introduction =
        """
        The following applies to all calls:

        - **JSON.** Requests and responses are JSON in UTF-8. An unknown or misspelt property in a request is an error. Times are
          UTC with `Z`. Lengths count Unicode code points: 한 and 🌱 are one character each. Fields may be added to responses, but
          are never removed.
        - **Errors** are problem documents (RFC 9457, `application/problem+json`) with a stable `code`; `GET /errors` explains all
          codes. User-facing texts are in the language of `Accept-Language`: English or Korean. An unknown path is 404
          `resource.not_found`, an unsupported method 405 `method.not_allowed` with `Allow`.
        - **Tokens.** `POST /auth/sign-in` issues an access token for ten minutes and a refresh token for two weeks, as cookies or in
          the body. A 401 states in `WWW-Authenticate` which token failed and why. If the access token *expired*, call
          `POST /auth/refresh` and repeat the call once; on any other 401 ask the user to sign in.
        - **Pages** are read by cursor: follow `nextCursor`, or `Link` with `rel="next"`.
        - **Conditional requests.** Send an `ETag` as `If-None-Match` to avoid transferring an unchanged resource, or as `If-Match` to
          avoid overwriting concurrent changes.
        - **HEAD** is supported wherever GET is.
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Board",
            Version = context.DocumentName,
            Description = Introduction,
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];

        document.Tags = context.DescriptionGroups
            .SelectMany(group => group.Items)
            .Select(operation => operation.ActionDescriptor.EndpointMetadata)
            .SelectMany(metadata => metadata.OfType<ITagsMetadata>().SelectMany(tags => tags.Tags), (metadata, tag) => new OpenApiTag
            {
                Name = tag,
                Description = metadata.OfType<DisplayAttribute>().LastOrDefault()?.Description,
            })
            .DistinctBy(tag => tag.Name, StringComparer.Ordinal)
            .ToHashSet();
        return Task.CompletedTask;
    }
}
