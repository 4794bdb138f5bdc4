using Board.Application.Persistence;
using Board.Application.Results;
using MediatR;

namespace Board.Application.Messaging;

/// <summary>
/// Runs a command of a signed-in caller as one transaction, which <see cref="IUnitOfWork"/> begins by locking the caller.
/// </summary>
internal sealed class TransactionBehavior<TRequest, TResponse>(IUnitOfWork unitOfWork, ICallerLock callerLock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, ITransactionalCommand
    where TResponse : IFailable<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        callerLock.Declare(request.Caller, request as IChangesAccount);
        return unitOfWork.ExecuteAsync(_ => next(), cancellationToken);
    }
}
