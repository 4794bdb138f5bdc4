using Board.Application.Results;

namespace Board.Application.Auth;

/// <summary>
/// A token, session or password was not accepted. An exception rather than a result, so that no caller in between can ignore it;
/// <see cref="AuthFailureBehavior{TRequest,TResponse}"/> turns it into the result of the use case.
/// </summary>
internal sealed class AuthServiceException(AuthError error) : Exception(error.Code)
{
    public AuthError Error { get; } = error;
}
