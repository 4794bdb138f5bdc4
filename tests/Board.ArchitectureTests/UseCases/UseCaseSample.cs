// Use cases that violate the rules, for the tests of those rules.
using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Results;
using FluentValidation;
using MediatR;

namespace Sample.UseCases
{
    public sealed record PlainRequest : IRequest<int>;

    public sealed record ForgottenCommand(int Number) : IAnonymousCommand<int>;

    public sealed record Misnomer : IAnonymousCommand<int>;

    internal sealed class MisnomerHandler : ICommandHandler<Misnomer, int>
    {
        public Task<Result<int>> Handle(Misnomer request, CancellationToken cancellationToken) => Task.FromResult<Result<int>>(1);
    }

    public sealed record PopularQuery(int Number) : IQuery<int>;

    public sealed class PopularHandler : IQueryHandler<PopularQuery, int>
    {
        public Task<Result<int>> Handle(PopularQuery request, CancellationToken cancellationToken) => Task.FromResult<Result<int>>(1);
    }

    internal sealed class OtherHandler : IQueryHandler<PopularQuery, int>
    {
        public Task<Result<int>> Handle(PopularQuery request, CancellationToken cancellationToken) => Task.FromResult<Result<int>>(2);
    }

    public sealed record SecretEvent : IModuleEvent;

    public class OpenReaction : IModuleEventHandler<Contracts.ProperEvent>
    {
        public Task Handle(Contracts.ProperEvent notification, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    public class OpenBehavior<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    {
        public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
            next();
    }

    public class VoteRepository;
}

namespace Sample.UseCases.Contracts
{
    public sealed record ProperEvent : IModuleEvent;

    public sealed record PlainNotification : INotification;
}

namespace Sample.UseCases.Elsewhere
{
    public class CheckPopular : AbstractValidator<PopularQuery>
    {
        public CheckPopular() => RuleFor(query => query.Number).GreaterThan(0);
    }
}

namespace Sample.Callers
{
    public sealed record NegligentQuery(Caller? Caller) : IQuery<int>;

    internal sealed class NegligentHandler : IQueryHandler<NegligentQuery, int>
    {
        public Task<Result<int>> Handle(NegligentQuery request, CancellationToken cancellationToken) => Task.FromResult<Result<int>>(1);
    }

    public sealed record CarefulQuery(Caller? Caller) : ICallerQuery<int>;

    internal sealed class CarefulHandler : IQueryHandler<CarefulQuery, int>
    {
        public Task<Result<int>> Handle(CarefulQuery request, CancellationToken cancellationToken) => Task.FromResult<Result<int>>(1);
    }
}
