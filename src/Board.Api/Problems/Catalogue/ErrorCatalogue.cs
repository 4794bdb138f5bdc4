using System.Collections.Frozen;
using System.Globalization;
using Board.Application.Localization;

namespace Board.Api.Problems.Catalogue;

/// <summary>
/// Every error of the program with its texts, collected from the classes <c>…Errors</c>.
/// </summary>
internal static class ErrorCatalogue
{
    public static readonly IReadOnlyList<DeclaredError> Declared = [.. DeclaredError.FindAll()];

    /// <summary>The errors by status, then by code. An error that is declared for several credentials is one.</summary>
    public static readonly IReadOnlyList<Problem> Problems =
    [
        .. Declared.Select(declared => declared.Problem)
            .DistinctBy(problem => problem.Code, StringComparer.Ordinal)
            .OrderBy(problem => problem.Status)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal),
    ];

    private static readonly PerLanguage<FrozenDictionary<string, ErrorText>> Texts =
        new(language => ErrorText.ReadAll(Declared, language).ToFrozenDictionary());

    /// <summary>The error with a code, or <see langword="null"/>.</summary>
    public static Problem? Find(string code) =>
        Problems.FirstOrDefault(problem => string.Equals(problem.Code, code, StringComparison.Ordinal));

    /// <summary>The texts of an error.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="language">Their language; defaults to that of the request.</param>
    public static ErrorText TextOf(string code, CultureInfo? language = null) => Texts.In(language)[code];
}
