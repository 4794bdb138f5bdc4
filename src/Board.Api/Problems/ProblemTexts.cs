using System.Globalization;
using System.Resources;
using Microsoft.Net.Http.Headers;

namespace Board.Api.Problems;

/// <summary>What problem documents say to people, in the language the client asked for (<c>ProblemTexts.resx</c>, <c>ProblemTexts.ko.resx</c>).</summary>
internal static class ProblemTexts
{
    /// <summary>All there are, first the one for who has no wish.</summary>
    public static readonly CultureInfo[] Languages = [new("en"), new("ko")];

    private static readonly ResourceManager Texts = new(typeof(ProblemTexts));

    public static string WrongKind => Text("parameter.wrong_kind");

    public static string Empty => Text("parameter.empty");

    public static string Repeated => Text("parameter.repeated");

    public static string Title(string code, CultureInfo? language = null) => Text($"{code}.title", language);

    public static string Detail(string code, CultureInfo? language = null) => Text($"{code}.detail", language);

    public static string MalformedAt(string where) => Text("request.malformed.where").Replace("{0}", where, StringComparison.Ordinal);

    /// <summary>Says which language was used, and that it depends on the request.</summary>
    public static void Announce(HttpResponse response)
    {
        response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
    }

    private static string Text(string name, CultureInfo? language = null) =>
        Texts.GetString(name, language ?? CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"There is no text named {name}.");
}
