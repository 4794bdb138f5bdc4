using Board.Application.BackgroundWork;
using Board.Application.Comments;
using MediatR;

namespace Board.Infrastructure.Comments;

/// <summary>Clears the content of deleted users, batch by batch.</summary>
internal sealed class DepartedCommenterSweep(IMediator mediator) : IPeriodicWork
{
    public static TimeSpan Interval => TimeSpan.FromSeconds(5);

    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        var step = await mediator.Send(new TakeOutDepartedCommentersCommand(), cancellationToken);
        return step.Match(isMoreToDo => isMoreToDo, _ => false);
    }
}
