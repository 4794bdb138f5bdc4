using System.Text.Json;
using Board.Application.Common.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Board.Api.Common.Problems;

/// <summary>
/// Refuses what could not even be read: a body that is not the JSON of the call, or a query parameter of the wrong kind. The
/// framework's messages name types of the program, so only the place is taken from them.
/// </summary>
internal static class MalformedRequest
{
    public static IActionResult ToResult(ActionContext context)
    {
        var fields = context.ModelState.Where(entry => entry.Value?.ValidationState is ModelValidationState.Invalid).Select(entry => entry.Key).ToList();
        var parameters = fields.Where(field => IsParameter(context, field)).ToList();
        return new ProblemResult(
            parameters.Count > 0
                ? ProblemMapper.Map(new ValidationError(parameters.ToDictionary(JsonNamingPolicy.CamelCase.ConvertName, _ => new[] { ProblemTexts.WrongKind }, StringComparer.Ordinal)))
                : new Problem(StatusCodes.Status400BadRequest, "request.malformed") { Where = fields.Find(field => field.StartsWith('$')) });
    }

    private static bool IsParameter(ActionContext context, string field) =>
        context.ActionDescriptor.Parameters.Any(parameter =>
            parameter.BindingInfo?.BindingSource != BindingSource.Body
            && string.Equals(parameter.BindingInfo?.BinderModelName ?? parameter.Name, field, StringComparison.OrdinalIgnoreCase));
}
