using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Board.Api.OpenApi.Transformers;

/// <summary>Headers of many operations. The document describes each once and references it.</summary>
internal static class Components
{
    /// <summary>The challenge of a 403; it is absent if another site sent the request.</summary>
    public const string ChallengeOfForbidden = "WWW-Authenticate-403";

    private const string ETag = "\"3-5f0e8a1b2c3d\"";

    private static readonly Dictionary<string, Func<OpenApiHeader>> Headers = new(StringComparer.Ordinal)
    {
        [HeaderNames.ContentLanguage] = () => Header("The language of the texts: `en` or `ko`.", "en", isRequired: true),
        [HeaderNames.ETag] = () =>
            Header("The version of the body, for `If-Match` and `If-None-Match`.", ETag, isRequired: true),
        [HeaderNames.Link] = () => Header(
            "Links to other pages (RFC 8288): `rel=\"next\"` is the next one, if there is one.",
            $"</posts?limit=20&cursor={Sample.Cursor}>; rel=\"next\""),
        [HeaderNames.Location] = () => Header("The path of the created resource.", $"/posts/{Sample.Id}", isRequired: true),
        [HeaderNames.RetryAfter] = () => Header("Seconds to wait before a retry.", 2, isRequired: true),
        [HeaderNames.SetCookie] = () => Header(
            "Two headers: the cookie with the access token and the cookie with the refresh token. A sign-out deletes both.",
            "__Host-board_access=eyJhbGciOiJIUzI1NiIs…; expires=Mon, 16 Mar 2026 09:16:30 GMT; path=/; secure; samesite=lax; httponly"),
        [HeaderNames.WWWAuthenticate] = () => Header(
            "Which token failed (`realm`) and why (`error_description`), RFC 6750. Always in ASCII, never translated.",
            "Bearer realm=\"access_token\", error=\"invalid_token\", error_description=\"The access token expired\"",
            isRequired: true),
        [ChallengeOfForbidden] = () => Header("With `access.forbidden`.", Problems.BearerChallenge.InsufficientScope),
    };

    // Without examples: the page at /docs would send them.
    private static readonly Dictionary<string, Func<OpenApiParameter>> Parameters = new(StringComparer.Ordinal)
    {
        [HeaderNames.AcceptLanguage] = () => Parameter(
            HeaderNames.AcceptLanguage, "The language of user-facing texts: English (`en`, the default) or Korean (`ko`)."),
        [HeaderNames.IfMatch] = () => Parameter(
            HeaderNames.IfMatch,
            $"The `ETag` that was read, such as `{ETag}`. If the resource was changed since, the call fails with 412."),
        [HeaderNames.IfNoneMatch] = () => Parameter(
            HeaderNames.IfNoneMatch,
            $"The `ETag` of the client's copy, such as `{ETag}`. If it is current, the answer is 304 without a body."),
    };

    /// <summary>Adds a header to a response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="document">The document.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="description">The name of its description; defaults to the header's name.</param>
    public static void Send(this IOpenApiResponse? response, OpenApiDocument document, string name, string? description = null)
    {
        if (response is not OpenApiResponse sending)
        {
            return;
        }

        description ??= name;
        if (document.Components?.Headers?.ContainsKey(description) is not true)
        {
            document.AddComponent(description, Headers[description]());
        }

        sending.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        sending.Headers[name] = new OpenApiHeaderReference(description, document);
    }

    /// <summary>Adds a request header to an operation.</summary>
    public static void Read(this OpenApiOperation operation, OpenApiDocument document, string name)
    {
        if (document.Components?.Parameters?.ContainsKey(name) is not true)
        {
            document.AddComponent(name, Parameters[name]());
        }

        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameterReference(name, document));
    }

    private static OpenApiHeader Header(string description, JsonNode example, bool isRequired = false) => new()
    {
        Description = description,
        Required = isRequired,
        Schema = SchemaOf(example),
        Example = example,
    };

    private static OpenApiParameter Parameter(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiSchema SchemaOf(JsonNode example) =>
        new() { Type = example.GetValueKind() is System.Text.Json.JsonValueKind.Number ? JsonSchemaType.Integer : JsonSchemaType.String };
}
