using System.Globalization;
using Board.Api.Problems;
using Board.Domain.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Board.Api.Http.Controllers;

/// <summary>
/// Binds numbers, UUIDs and strings of a query exactly as documented. The framework also accepts <c>0x10</c>, <c>+5</c> and
/// <c>{…}</c>, takes the first of several values, and an empty value for none, which would turn a filter off or lead from the last
/// page to the first.
/// </summary>
internal sealed class StrictQueryBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType is { } type
        && (type == typeof(int) || type == typeof(Guid) || type == typeof(string))
        && IsQuery(context)
            ? this
            : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        var text = given.FirstValue ?? "";
        if (given.Length > 1)
        {
            Refuse(bindingContext, HttpTexts.Repeated);
        }
        else if (text.Length == 0)
        {
            Refuse(bindingContext, HttpTexts.Empty);
        }
        else if (Read(bindingContext.ModelMetadata.UnderlyingOrModelType, text) is { } value)
        {
            bindingContext.Result = ModelBindingResult.Success(value);
        }
        else
        {
            Refuse(bindingContext, HttpTexts.WrongKind);
        }

        return Task.CompletedTask;
    }

    private static void Refuse(ModelBindingContext context, string message) =>
        context.ModelState.TryAddModelError(context.ModelName, message);

    private static bool IsQuery(ModelBinderProviderContext context) =>
        context.BindingInfo.BindingSource is null || context.BindingInfo.BindingSource.CanAcceptDataFrom(BindingSource.Query);

    private static object? Read(Type type, string text)
    {
        if (type == typeof(int))
        {
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && text[0] != '+'
                ? number
                : null;
        }

        if (type == typeof(Guid))
        {
            return CanonicalUuid.TryParse(text, out var uuid) ? uuid : null;
        }

        return text;
    }
}
