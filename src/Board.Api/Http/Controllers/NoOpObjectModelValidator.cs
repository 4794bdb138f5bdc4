using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Board.Api.Http.Controllers;

/// <summary>
/// Leaves input to the validators in Application. MVC then only says whether it could be read, and has no objects to walk
/// through for attributes.
/// </summary>
internal sealed class NoOpObjectModelValidator : IObjectModelValidator
{
    public void Validate(ActionContext actionContext, ValidationStateDictionary? validationState, string prefix, object? model)
    {
        // What nobody has judged would be refused.
        if (actionContext.ModelState.TryGetValue(prefix, out var input) && input.ValidationState is ModelValidationState.Unvalidated)
        {
            input.ValidationState = ModelValidationState.Skipped;
        }
    }
}
