using Board.Application.Results;

namespace Board.Api.Problems;

internal static class ResultExtensions
{
    /// <summary>Returns the value, so that actions return plain types, which the OpenAPI document can describe.</summary>
    /// <exception cref="RequestFailedException">The use case has failed.</exception>
    public static T OrThrow<T>(this Result<T> result) =>
        result.Match(value => value, error => throw new RequestFailedException(error));
}
