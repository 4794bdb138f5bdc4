using Board.Application.Results;
using MediatR;

namespace Board.Application.Messaging;

/// <summary>A request that changes nothing and whose answer does not depend on the caller.</summary>
/// <typeparam name="T">The value of a success.</typeparam>
public interface IQuery<T> : IRequest<Result<T>>;

/// <summary>A query whose answer depends on the caller. It fails with <c>session.ended</c> unless the caller's session is live.</summary>
/// <typeparam name="T">The value of a success.</typeparam>
public interface ICallerQuery<T> : IQuery<T>, IRequireLiveSession;

/// <summary>Handles a query.</summary>
public interface IQueryHandler<in TQuery, T> : IRequestHandler<TQuery, Result<T>>
    where TQuery : IQuery<T>;
