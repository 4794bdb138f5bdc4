using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Board.Api.OpenApi.Transformers;

/// <summary>Shows in each call's bodies the examples of their types.</summary>
internal sealed class ExampleBodies(IOptions<JsonOptions> json) : IOpenApiOperationTransformer
{
    private static readonly ILookup<Type, Example> All = typeof(IExamples).Assembly.GetTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(IExamples)))
        .SelectMany(type => ((IExamples)Activator.CreateInstance(type)!).Bodies)
        .ToLookup(example => example.Body.GetType());

    private readonly JsonSerializerOptions options = new(json.Value.SerializerOptions)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsAbsent } },
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ParameterDescriptions.FirstOrDefault(parameter => parameter.Source == BindingSource.Body) is { } body)
        {
            Show(operation.RequestBody?.Content, All[body.Type], operation);
        }

        foreach (var response in context.Description.SupportedResponseTypes)
        {
            var ofType = response.Type is null ? [] : All[response.Type];
            Show(
                operation.Responses?[$"{response.StatusCode}"].Content,
                ofType.Where(example => example.Status is null || example.Status == response.StatusCode),
                operation);
        }

        return Task.CompletedTask;
    }

    private void Show(IDictionary<string, OpenApiMediaType>? content, IEnumerable<Example> ofType, OpenApiOperation operation)
    {
        var examples = ofType
            .Where(example => example.OperationId is null || string.Equals(example.OperationId, operation.OperationId, StringComparison.Ordinal))
            .ToList();
        foreach (var mediaType in examples.Count == 0 ? [] : content?.Values ?? [])
        {
            mediaType.Examples = examples.ToDictionary(
                example => example.Name,
                IOpenApiExample (example) => new OpenApiExample { Value = JsonSerializer.SerializeToNode(example.Body, options) },
                StringComparer.Ordinal);
        }
    }

    /// <summary>The program only reads requests; written by itself, what is absent in one would be <c>null</c>.</summary>
    private static void LeaveOutWhatIsAbsent(JsonTypeInfo type)
    {
        foreach (var property in ValueSchemas.IsRequest(type.Type) ? type.Properties : [])
        {
            var absent = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
            property.ShouldSerialize = (_, value) => !Equals(value, absent);
        }
    }
}
