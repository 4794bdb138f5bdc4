using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Board.Api.Http.Controllers;

/// <summary>
/// Leaves validation to the validators in Application. MVC then only reports whether input could be read, and does not search
/// objects for attributes.
/// </summary>
internal sealed class NoOpObjectModelValidator : IObjectModelValidator
{
    public void Validate(ActionContext actionContext, ValidationStateDictionary? validationState, string prefix, object? model)
    {
        // Unvalidated input would be refused.
        if (actionContext.ModelState.TryGetValue(prefix, out var input) && input.ValidationState is ModelValidationState.Unvalidated)
        {
            input.ValidationState = ModelValidationState.Skipped;
        }
    }
}
