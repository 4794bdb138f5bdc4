using Board.Application.Common.Results;

namespace Board.Api.Common.Problems;

/// <summary>Carries a use case's refusal from a controller to <see cref="ApiExceptionFilter"/>.</summary>
internal sealed class RequestFailedException(Error error) : Exception(error.Code)
{
    public Error Error { get; } = error;
}
