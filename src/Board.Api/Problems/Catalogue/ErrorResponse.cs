using System.Globalization;

namespace Board.Api.Problems.Catalogue;

/// <summary>A code of problem documents.</summary>
/// <param name="Type">The path of this explanation, and the <c>type</c> of such problems.</param>
/// <param name="Code">The stable code, for programs.</param>
/// <param name="Status">The HTTP status it comes with.</param>
/// <param name="Title">What is wrong, in the language of the request.</param>
/// <param name="Detail">What to do about it, in the language of the request.</param>
internal sealed record ErrorResponse(string Type, string Code, int Status, string Title, string Detail)
{
    /// <summary>Explains an error.</summary>
    /// <param name="problem">The error.</param>
    /// <param name="language">The language of the texts; defaults to that of the request.</param>
    public static ErrorResponse Of(Problem problem, CultureInfo? language = null)
    {
        var text = ErrorCatalogue.TextOf(problem.Code, language);
        return new ErrorResponse($"/errors/{problem.Code}", problem.Code, problem.Status, text.Title, text.Detail);
    }
}
