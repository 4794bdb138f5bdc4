using System.Globalization;

namespace Board.Application.Localization;

/// <summary>The languages of user-facing texts.</summary>
public static class Languages
{
    /// <summary>The default language.</summary>
    public static readonly CultureInfo English = new("en");

    /// <summary>Korean.</summary>
    public static readonly CultureInfo Korean = new("ko");

    /// <summary>All languages, the default first.</summary>
    public static readonly IReadOnlyList<CultureInfo> All = [English, Korean];

    /// <summary>The language of the current request.</summary>
    public static CultureInfo Current => Of(CultureInfo.CurrentUICulture);

    /// <summary>Returns the language of a culture, or the default if it is not supported.</summary>
    public static CultureInfo Of(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return All.FirstOrDefault(language =>
            string.Equals(language.Name, culture.TwoLetterISOLanguageName, StringComparison.Ordinal)) ?? All[0];
    }
}
