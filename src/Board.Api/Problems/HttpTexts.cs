using System.Collections.Frozen;
using System.Globalization;
using Board.Application.Localization;

namespace Board.Api.Problems;

/// <summary>
/// The texts of <c>HttpTexts.resx</c> and <c>HttpTexts.ko.resx</c> beside those of errors, in the language of the request.
/// </summary>
internal static class HttpTexts
{
    private static readonly TextFile File = new(typeof(HttpTexts).Assembly, typeof(HttpTexts).FullName!);
    private static readonly FrozenDictionary<string, string> English = File.Read(Languages.English).ToFrozenDictionary();
    private static readonly FrozenDictionary<string, string> Korean = File.Read(Languages.Korean).ToFrozenDictionary();

    public static string WrongKind => Text("parameter.wrong_kind");

    public static string Empty => Text("parameter.empty");

    public static string Repeated => Text("parameter.repeated");

    public static string MalformedAt(string where, CultureInfo? language = null) =>
        Text("request.malformed.where", language).Replace("{0}", where, StringComparison.Ordinal);

    private static string Text(string name, CultureInfo? language = null) =>
        (Equals(language ?? Languages.Current, Languages.Korean) ? Korean : English)[name];
}
