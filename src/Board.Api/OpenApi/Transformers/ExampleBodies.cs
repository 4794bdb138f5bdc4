using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Board.Api.OpenApi.Transformers;

/// <summary>Adds the example bodies that an operation names with <see cref="ExamplesAttribute{T}"/>.</summary>
internal sealed class ExampleBodies(IOptions<JsonOptions> json) : IOpenApiOperationTransformer
{
    private readonly JsonSerializerOptions options = new(json.Value.SerializerOptions)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OmitAbsentMembers } },
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var examples = new OperationInfo(context.Description).All<IExamplesMetadata>()
            .SelectMany(metadata => metadata.Bodies)
            .ToLookup(example => example.Body.GetType());
        if (context.Description.ParameterDescriptions.FirstOrDefault(parameter => parameter.Source == BindingSource.Body) is { } body)
        {
            Show(operation.RequestBody?.Content, examples[body.Type]);
        }

        foreach (var response in context.Description.SupportedResponseTypes)
        {
            var ofType = response.Type is null ? [] : examples[response.Type];
            Show(
                operation.Responses?[$"{response.StatusCode}"].Content,
                ofType.Where(example => example.Status is null || example.Status == response.StatusCode));
        }

        return Task.CompletedTask;
    }

    private void Show(IDictionary<string, OpenApiMediaType>? content, IEnumerable<Example> examples)
    {
        var byName = examples.ToDictionary(
            example => example.Name,
            IOpenApiExample (example) => new OpenApiExample { Value = JsonSerializer.SerializeToNode(example.Body, options) },
            StringComparer.Ordinal);
        foreach (var mediaType in byName.Count == 0 ? [] : content?.Values ?? [])
        {
            mediaType.Examples = byName;
        }
    }

    /// <summary>Omits absent members of requests: written as they are, they would be <c>null</c>.</summary>
    private static void OmitAbsentMembers(JsonTypeInfo type)
    {
        foreach (var property in ValueSchemas.IsRequest(type.Type) ? type.Properties : [])
        {
            var absent = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
            property.ShouldSerialize = (_, value) => !Equals(value, absent);
        }
    }
}
