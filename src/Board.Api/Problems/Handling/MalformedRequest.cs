using System.Text.Json;
using Board.Application.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Board.Api.Problems.Handling;

/// <summary>
/// Rejects requests that cannot be parsed: a body that is not the JSON of the call, or a query parameter of the wrong type. The
/// framework's messages about bodies name types of the program, so only the path in the JSON is taken from them.
/// </summary>
internal static class MalformedRequest
{
    public static IActionResult ToResult(ActionContext context)
    {
        var wrong = context.ModelState.Where(entry => entry.Value?.ValidationState is ModelValidationState.Invalid).ToList();
        var parameters = wrong.Where(entry => IsParameter(context, entry.Key)).ToList();
        if (parameters.Count > 0)
        {
            var messages = parameters.ToDictionary(entry => Name(entry.Key), entry => Messages(entry.Value!), StringComparer.Ordinal);
            return new ProblemResult(ProblemMapper.Map(new ValidationError(messages)));
        }

        var place = wrong.Select(entry => entry.Key).FirstOrDefault(key => key.StartsWith('$'));
        return new ProblemResult(ProblemMapper.Map(HttpErrors.RequestMalformed) with { Where = place });
    }

    private static string Name(string parameter) => JsonNamingPolicy.CamelCase.ConvertName(parameter);

    private static string[] Messages(ModelStateEntry parameter) => [.. parameter.Errors.Select(error => error.ErrorMessage)];

    private static bool IsParameter(ActionContext context, string field) =>
        context.ActionDescriptor.Parameters.Any(parameter =>
            parameter.BindingInfo?.BindingSource != BindingSource.Body
            && string.Equals(parameter.BindingInfo?.BinderModelName ?? parameter.Name, field, StringComparison.OrdinalIgnoreCase));
}
