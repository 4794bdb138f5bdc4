using Board.Application.Localization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace Board.Api.Problems;

/// <summary>
/// Chooses the language of a problem document by <c>Accept-Language</c> (RFC 9110, 12.5.4). The framework's own provider reads only the
/// first three languages, and treats <c>ko;q=0</c>, which excludes Korean, as a preference.
/// </summary>
internal sealed class ProblemLanguage : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return httpContext.Request.Headers.AcceptLanguage.Count == 0
            ? NullProviderCultureResult
            : Task.FromResult(Choose(httpContext.Request));
    }

    /// <summary>Adds <c>Content-Language</c> and <c>Vary</c> to a response.</summary>
    public static void AddHeaders(HttpResponse response)
    {
        response.Headers.ContentLanguage = Languages.Current.Name;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
    }

    private static ProviderCultureResult? Choose(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(preference => preference.Quality is not 0)
            .OrderByDescending(preference => preference.Quality ?? 1)
            .Select(Language)
            .FirstOrDefault(language => language is not null) is { } chosen
            ? new ProviderCultureResult(chosen)
            : null;

    private static string? Language(StringWithQualityHeaderValue preference) =>
        Languages.All
            .Select(language => language.TwoLetterISOLanguageName)
            .FirstOrDefault(language => preference.Value.Equals(language, StringComparison.OrdinalIgnoreCase)
                || preference.Value.StartsWith($"{language}-", StringComparison.OrdinalIgnoreCase));
}
