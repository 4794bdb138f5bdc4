using Board.Application.Results;
using MediatR;

namespace Board.Application.Messaging;

/// <summary>A request that changes something, whatever its value.</summary>
public interface ICommand;

/// <summary>A request that changes something.</summary>
/// <typeparam name="T">The value of a success.</typeparam>
public interface ICommand<T> : ICommand, IRequest<Result<T>>;

/// <summary>Carries out a command.</summary>
public interface ICommandHandler<in TCommand, T> : IRequestHandler<TCommand, Result<T>>
    where TCommand : ICommand<T>;
