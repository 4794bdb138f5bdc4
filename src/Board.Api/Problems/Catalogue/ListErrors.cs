using Board.Api.OpenApi;
using Board.Application.Localization;

namespace Board.Api.Problems.Catalogue;

/// <summary>The codes of problem documents.</summary>
/// <param name="Items">All codes, ordered by status.</param>
internal sealed record ErrorListResponse(IReadOnlyList<ErrorResponse> Items);

internal static class ListErrors
{
    public static void MapListErrors(this RouteGroupBuilder errors) =>
        errors.MapGet("", Answer)
            .WithName("listErrors")
            .WithMetadata(new ExamplesAttribute<ListErrorsExamples>());

    /// <summary>Lists the codes of problem documents.</summary>
    /// <remarks>More codes may be added. Clients should handle an unknown code by its status.</remarks>
    internal static ErrorListResponse Answer() => new([.. ErrorCatalogue.Problems.Select(problem => ErrorResponse.Of(problem))]);
}

internal sealed class ListErrorsExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
        from language in Languages.All
        let error = ErrorResponse.Of(HttpErrors.ResourceNotFound, language)
        select new Example(language.EnglishName.ToLowerInvariant(), new ErrorListResponse([error]));
}
