using Board.Application.Results;

namespace Board.Application.Auth;

/// <summary>
/// A token, session or password was not accepted. Thrown from as deep as the check happens, so that no caller in between can
/// forget it; <see cref="AuthFailureBehavior{TRequest,TResponse}"/> turns it into the use case's result.
/// </summary>
internal sealed class AuthServiceException(AuthError error) : Exception(error.Code)
{
    public AuthError Error { get; } = error;
}
