using System.Globalization;

namespace Board.Application.Localization;

/// <summary>The languages of texts for people.</summary>
public static class Languages
{
    /// <summary>The default, for clients that ask for no other.</summary>
    public static readonly CultureInfo English = new("en");

    /// <summary>Korean.</summary>
    public static readonly CultureInfo Korean = new("ko");

    /// <summary>All of them, the default first.</summary>
    public static readonly IReadOnlyList<CultureInfo> All = [English, Korean];

    /// <summary>The language of the current request.</summary>
    public static CultureInfo Current =>
        string.Equals(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, Korean.Name, StringComparison.Ordinal) ? Korean : English;
}
