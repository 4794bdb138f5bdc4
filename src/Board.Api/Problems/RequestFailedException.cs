using Board.Api.Problems.Handling;
using Board.Application.Results;

namespace Board.Api.Problems;

/// <summary>Carries the error of a use case from a controller to <see cref="ApiExceptionFilter"/>.</summary>
internal sealed class RequestFailedException(Error error) : Exception(error.Code)
{
    public Error Error { get; } = error;
}
