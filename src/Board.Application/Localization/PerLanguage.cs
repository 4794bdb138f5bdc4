using System.Collections.Frozen;
using System.Globalization;

namespace Board.Application.Localization;

/// <summary>One value for each of the <see cref="Languages"/>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="read">Reads the value of a language.</param>
public sealed class PerLanguage<T>(Func<CultureInfo, T> read)
{
    private readonly FrozenDictionary<CultureInfo, T> values = Languages.All.ToFrozenDictionary(language => language, read);

    /// <summary>Returns the value for a language, by default that of the request.</summary>
    public T In(CultureInfo? language = null) => values[language ?? Languages.Current];
}
