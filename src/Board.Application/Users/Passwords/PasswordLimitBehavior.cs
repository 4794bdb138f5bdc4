using Board.Application.Messaging;
using Board.Application.RateLimiting;
using Board.Application.Results;
using MediatR;

namespace Board.Application.Users.Passwords;

/// <summary>A command that <see cref="PasswordConfirmation"/> confirms.</summary>
public interface IConfirmedByPassword : ICallerCommand
{
    /// <summary>Whether the password is checked.</summary>
    bool NeedsPassword => true;
}

/// <summary>Rejects commands of a session that has sent too many wrong passwords, before any database work.</summary>
internal sealed class PasswordLimitBehavior<TRequest, TResponse>(RateLimits limits) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, IConfirmedByPassword
    where TResponse : IFailable<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        request.NeedsPassword
        && limits.Peek(UserLimits.WrongPasswordOfSession, request.Caller.Credential.LimitKey) is { } tooMany
            ? Task.FromResult(TResponse.Failed(tooMany))
            : next();
}
