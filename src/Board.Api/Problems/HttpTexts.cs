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
    private static readonly PerLanguage<FrozenDictionary<string, string>> Texts = new(language => File.Read(language).ToFrozenDictionary());

    public static string WrongKind => Text("parameter.wrong_kind");

    public static string Empty => Text("parameter.empty");

    public static string Repeated => Text("parameter.repeated");

    public static string MalformedAt(string where, CultureInfo? language = null) =>
        Text("request.malformed.where", language).Replace("{0}", where, StringComparison.Ordinal);

    private static string Text(string name, CultureInfo? language = null) => Texts.In(language)[name];
}
