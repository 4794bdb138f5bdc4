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
        What all calls have in common:

        - **JSON** in and out, in UTF-8. An unknown or misspelt property in a request is refused, never ignored. Times are
          UTC with `Z`. Lengths count Unicode code points: 한 and 🌱 are one character each. Fields may be added to
          responses, never taken away.
        - **Refusals** are problem documents (RFC 9457, `application/problem+json`) with a stable `code`; `GET /errors`
          explains them all. Texts for people come in the language of `Accept-Language`: English or Korean. A path that
          does not exist is 404 `resource.not_found`, a method that a path does not have 405 `method.not_allowed` with `Allow`.
        - **Tokens.** `POST /auth/sign-in` gives an access token for ten minutes and a refresh token for two weeks, as cookies or in the
          body. A 401 says in `WWW-Authenticate` which token failed and why. If the access token *expired*, `POST /auth/refresh`
          and repeat the call, once; on any other 401 ask the user to sign in.
        - **Pages** are read by cursor: follow `nextCursor`, or `Link` with `rel="next"`.
        - **Conditions.** Send an `ETag` back as `If-None-Match` to save a transfer, or as `If-Match` to overwrite
          nobody's changes.
        - HEAD works wherever GET does.
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
