using Board.Api.OpenApi;
using Board.Application.Localization;

namespace Board.Api.Problems.Catalogue;

internal sealed class ErrorExamples : IExamples
{
    public IEnumerable<Example> Bodies => Languages.All.SelectMany(language =>
    {
        var explained = ErrorEndpoints.Explain(HttpErrors.ResourceNotFound, language);
        return new Example[]
        {
            new(language.EnglishName.ToLowerInvariant(), explained),
            new(language.EnglishName.ToLowerInvariant(), new ErrorListResponse([explained])),
        };
    });
}
