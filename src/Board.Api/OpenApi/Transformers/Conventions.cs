using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Board.Api.OpenApi.Transformers;

/// <summary>Adds descriptions that follow from an operation's shape and attributes. Runs after <see cref="ProblemResponses"/>.</summary>
internal sealed class Conventions : IOpenApiOperationTransformer
{
    /// <summary>The property of a page that leads to the next one.</summary>
    private const string NextPage = "NextCursor";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var document = context.Document!;
        var call = new OperationInfo(context.Description);

        // The lines of an XML comment are wrapped, those of the document are not.
        operation.Description = operation.Description?.ReplaceLineEndings(" ");
        DescribeParameters(operation, context.Description);
        DescribeOptionalBody(operation);
        AddConditions(operation, document, call);
        foreach (var (status, response) in operation.Responses ?? [])
        {
            Describe(response, status);
            if (status is "201")
            {
                response.Send(document, HeaderNames.Location);
            }

            if (call.All<SetsCookiesAttribute>()
                .SelectMany(cookies => cookies.Statuses)
                .Any(set => string.Equals(status, $"{set}", StringComparison.Ordinal)))
            {
                response.Send(document, HeaderNames.SetCookie);
            }
        }

        foreach (var page in context.Description.SupportedResponseTypes.Where(response => response.Type?.GetProperty(NextPage) is not null))
        {
            operation.Responses?[$"{page.StatusCode}"].Send(document, HeaderNames.Link);
        }

        operation.Read(document, HeaderNames.AcceptLanguage);
        return Task.CompletedTask;
    }

    private static void DescribeParameters(OpenApiOperation operation, ApiDescription description)
    {
        var path = description.RelativePath!.Split('/');
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            // In /posts/{id} and in /posts/{postId}/comments it is the post's id.
            var place = Array.IndexOf(path, $"{{{parameter.Name}}}");
            parameter.Description ??= place > 0 ? $"The {path[place - 1].TrimEnd('s')}'s id." : null;

            var source = description.ParameterDescriptions
                .First(described => string.Equals(described.Name, parameter.Name, StringComparison.Ordinal));
            var attributes = (source.ParameterDescriptor as IParameterInfoParameterDescriptor)?.ParameterInfo;
            var example = attributes?.GetCustomAttribute<ExampleAttribute>()?.Value ?? (IsId(source.Type) ? $"{Sample.Id}" : null);
            if (JsonSerializer.SerializeToNode(example) is { } node)
            {
                parameter.Show(node);
            }

            if (attributes?.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed && parameter.Schema is OpenApiSchema schema)
            {
                schema.Enum = [.. allowed.Values.Select(value => JsonValue.Create($"{value}"))];
            }
        }
    }

    private static bool IsId(Type type) => type == typeof(Guid) || type == typeof(Guid?);

    /// <summary>An optional body may be absent, but not <c>null</c>.</summary>
    private static void DescribeOptionalBody(OpenApiOperation operation)
    {
        foreach (var mediaType in operation.RequestBody?.Content?.Values ?? [])
        {
            mediaType.Schema =
                mediaType.Schema?.OneOf?.SingleOrDefault(choice => choice.Type is not JsonSchemaType.Null) ?? mediaType.Schema;
        }
    }

    private static void AddConditions(OpenApiOperation operation, OpenApiDocument document, OperationInfo call)
    {
        if (!call.Has<UsesETagAttribute>())
        {
            return;
        }

        foreach (var (_, response) in operation.Responses!.Where(response => response.Key is "200" or "201"))
        {
            response.Send(document, HeaderNames.ETag);
        }

        if (!call.IsChange)
        {
            operation.Read(document, HeaderNames.IfNoneMatch);
            operation.Responses!["304"] = new OpenApiResponse();
            operation.Responses["304"].Send(document, HeaderNames.ETag);
        }
        else if (call.IsConditionalChange)
        {
            operation.Read(document, HeaderNames.IfMatch);
        }
    }

    /// <summary>Describes responses where the framework would repeat the name of the status.</summary>
    private static void Describe(IOpenApiResponse response, string status) => response.Description = status switch
    {
        "200" or "201" => response.Content?.Values.FirstOrDefault()?.Schema?.Description ?? response.Description,
        "204" => "Done.",
        "304" => "The client's copy is current.",
        _ => response.Description,
    };
}
