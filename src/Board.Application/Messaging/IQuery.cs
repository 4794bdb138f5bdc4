using Board.Application.Results;
using MediatR;

namespace Board.Application.Messaging;

/// <summary>A request that changes nothing.</summary>
/// <typeparam name="T">The value of a success.</typeparam>
public interface IQuery<T> : IRequest<Result<T>>;

/// <summary>Answers a query.</summary>
public interface IQueryHandler<in TQuery, T> : IRequestHandler<TQuery, Result<T>>
    where TQuery : IQuery<T>;
