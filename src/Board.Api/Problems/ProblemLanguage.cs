using Board.Application.Localization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace Board.Api.Problems;

/// <summary>
/// Chooses the language of a problem document by <c>Accept-Language</c> (RFC 9110, 12.5.4). The framework's own provider
/// looks at the first three languages only, and takes <c>ko;q=0</c>, which refuses Korean, for a wish.
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

    /// <summary>Sends which language the texts of a response are in, and that it depends on the request.</summary>
    public static void Announce(HttpResponse response)
    {
        response.Headers.ContentLanguage = Languages.Current.Name;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
    }

    private static ProviderCultureResult? Choose(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(wish => wish.Quality is not 0)
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(Language)
            .FirstOrDefault(language => language is not null) is { } chosen
            ? new ProviderCultureResult(chosen)
            : null;

    private static string? Language(StringWithQualityHeaderValue wish) =>
        Languages.All
            .Select(language => language.TwoLetterISOLanguageName)
            .FirstOrDefault(language => wish.Value.Equals(language, StringComparison.OrdinalIgnoreCase)
                || wish.Value.StartsWith($"{language}-", StringComparison.OrdinalIgnoreCase));
}
