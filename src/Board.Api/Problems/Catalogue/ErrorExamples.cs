using Board.Api.OpenApi;

namespace Board.Api.Problems.Catalogue;

internal sealed class ErrorExamples : IExamples
{
    public IEnumerable<Example> Bodies => ProblemTexts.Languages.SelectMany(language =>
    {
        var explained = ErrorCatalogue.Explain(("user.not_found", StatusCodes.Status404NotFound), language);
        return new Example[]
        {
            new(language.EnglishName.ToLowerInvariant(), explained),
            new(language.EnglishName.ToLowerInvariant(), new ErrorListResponse([explained])),
        };
    });
}
