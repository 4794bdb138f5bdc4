using Board.Application.Results;

namespace Board.Application.SampleThings;

/// <summary>The refusals of this module.</summary>
internal static class SampleThingErrors
{
    // A code of its own is better. It takes a line in ErrorCatalogue.cs and its texts in the two ProblemTexts files.
    public static readonly Error NotFound = new NotFoundError("resource.not_found");
}
