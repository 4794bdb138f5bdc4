using System.Globalization;
using Board.Domain.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Board.Api.Common.Http;

/// <summary>
/// Reads numbers, UUIDs and texts of a query as they are documented. The framework also takes <c>0x10</c>, <c>+5</c> and
/// <c>{…}</c>, and for a text of nothing but spaces it says that there is none, which would turn a filter off.
/// </summary>
internal sealed class StrictQueryBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType is { } type && (type == typeof(int) || type == typeof(Guid) || type == typeof(string)) && IsQuery(context) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var text = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (text == ValueProviderResult.None || string.IsNullOrEmpty(text.FirstValue))
        {
            return Task.CompletedTask;
        }

        if (Read(bindingContext.ModelMetadata.UnderlyingOrModelType, text.FirstValue) is { } value)
        {
            bindingContext.Result = ModelBindingResult.Success(value);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "");
        }

        return Task.CompletedTask;
    }

    private static bool IsQuery(ModelBinderProviderContext context) =>
        context.BindingInfo.BindingSource is null || context.BindingInfo.BindingSource.CanAcceptDataFrom(BindingSource.Query);

    private static object? Read(Type type, string text)
    {
        if (type == typeof(int))
        {
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && text[0] != '+' ? number : null;
        }

        if (type == typeof(Guid))
        {
            return CanonicalUuid.TryParse(text, out var uuid) ? uuid : null;
        }

        return text;
    }
}
