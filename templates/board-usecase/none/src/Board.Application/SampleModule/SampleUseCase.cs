using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Results;
using MediatR;

namespace Board.Application.SampleModule;

/// <summary>Sample summary.</summary>
public sealed record SampleUseCaseCommand(Caller Caller, Guid SampleId) : ICommand<Unit>;

internal sealed class SampleUseCaseHandler : ICommandHandler<SampleUseCaseCommand, Unit>
{
    // Find the row for update, check that the caller may, change it, store it: as in DeletePost.cs.
    public Task<Result<Unit>> Handle(SampleUseCaseCommand request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<Unit>>(default(Unit));
}
