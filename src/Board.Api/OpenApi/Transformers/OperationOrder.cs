using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace Board.Api.OpenApi.Transformers;

/// <summary>
/// Sorts the operations of the document by section, path and method. Otherwise their order depends on the order of the source files.
/// </summary>
internal sealed class OperationOrder : IApiDescriptionProvider
{
    /// <summary>The position of sections that declare none.</summary>
    public const int DefaultSectionOrder = 100;

    private static readonly string[] Methods =
        [HttpMethods.Post, HttpMethods.Get, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    /// <summary>After the providers of the framework, which find the operations.</summary>
    public int Order => 0;

    /// <summary>The position of the operation's section in the document.</summary>
    public static int SectionOrder(IList<object> metadata) =>
        metadata.OfType<DisplayAttribute>().LastOrDefault()?.GetOrder() ?? DefaultSectionOrder;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
        var sorted = context.Results
            .OrderBy(operation => SectionOrder(operation.ActionDescriptor.EndpointMetadata))
            .ThenBy(operation => operation.RelativePath, StringComparer.Ordinal)
            .ThenBy(operation => Array.IndexOf(Methods, operation.HttpMethod))
            .ToList();
        context.Results.Clear();
        foreach (var operation in sorted)
        {
            context.Results.Add(operation);
        }
    }
}
