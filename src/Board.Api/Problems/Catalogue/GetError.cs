using System.ComponentModel;
using Board.Api.OpenApi;
using Board.Application.Localization;

namespace Board.Api.Problems.Catalogue;

internal static class GetError
{
    public static void MapGetError(this RouteGroupBuilder errors) =>
        errors.MapGet("{code}", Answer)
            .WithName("getError")
            .Produces<ErrorResponse>()
            .WithMetadata(new ExamplesAttribute<GetErrorExamples>());

    /// <summary>Explains a code of problem documents.</summary>
    /// <remarks>This is the address that the <c>type</c> of a problem document names.</remarks>
    internal static IResult Answer([Description("The code.")][Example("resource.not_found")] string code) =>
        ErrorCatalogue.Find(code) is { } problem ? Results.Ok(ErrorResponse.Of(problem)) : Results.NotFound();
}

internal sealed class GetErrorExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
        from language in Languages.All
        select new Example(language.EnglishName.ToLowerInvariant(), ErrorResponse.Of(HttpErrors.ResourceNotFound, language));
}
