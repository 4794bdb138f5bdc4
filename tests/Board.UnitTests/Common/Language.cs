using System.Globalization;

namespace Board.UnitTests.Common;

/// <summary>The language of messages, until it is disposed of.</summary>
internal sealed class Language : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    private Language(string name) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

    public static Language English => new("en");

    public static Language Korean => new("ko");

    public static Language Of(string name) => new(name);

    public void Dispose() => CultureInfo.CurrentUICulture = before;
}
