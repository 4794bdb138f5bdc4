using Board.Application.Results;

namespace Board.Api.Problems;

internal static class ResultExtensions
{
    /// <summary>The value, so that actions return plain types and the OpenAPI document sees them.</summary>
    /// <exception cref="RequestFailedException">There is none.</exception>
    public static T OrThrow<T>(this Result<T> result) =>
        result.Match(value => value, error => throw new RequestFailedException(error));
}
