using System.Globalization;
using Board.Application.Localization;
using FluentValidation;
using FluentValidation.Resources;

namespace Board.Application.Validation;

/// <summary>
/// Looks up the message of a rule by its error code: first in the text files of the modules, then in FluentValidation.
/// <c>{PropertyName}</c> in a message is the field name that clients send.
/// </summary>
internal sealed class ValidationMessages : LanguageManager
{
    private readonly Lazy<PerLanguage<Dictionary<string, string>>> texts = new(() => new(Read));

    public override string GetString(string key, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.CurrentUICulture;
        return texts.Value.In(Languages.Of(language)).TryGetValue(key, out var message) ? message : base.GetString(key, language);
    }

    /// <summary>Returns the message of a rule in the language of the request, for errors that a handler finds.</summary>
    public static string Of(string rule) => ValidatorOptions.Global.LanguageManager.GetString(rule);

    private static Dictionary<string, string> Read(CultureInfo language) =>
        TextFile.AllIn(typeof(ValidationMessages).Assembly)
            .SelectMany(file => file.Read(language))
            .ToDictionary(StringComparer.Ordinal);
}
