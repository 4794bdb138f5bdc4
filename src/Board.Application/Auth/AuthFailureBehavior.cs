using Board.Application.Results;
using MediatR;

namespace Board.Application.Auth;

/// <summary>Turns an <see cref="AuthServiceException"/> of a later behavior or the handler into a typed result.</summary>
internal sealed class AuthFailureBehavior<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IFailable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        try
        {
            return await next();
        }
        catch (AuthServiceException exception)
        {
            return TResponse.Failed(exception.Error);
        }
    }
}
