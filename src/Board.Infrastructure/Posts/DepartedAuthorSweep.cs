using Board.Application.BackgroundWork;
using Board.Application.Posts;
using MediatR;

namespace Board.Infrastructure.Posts;

/// <summary>Clears the content of deleted users, batch by batch.</summary>
internal sealed class DepartedAuthorSweep(IMediator mediator) : IPeriodicWork
{
    public static TimeSpan Interval => TimeSpan.FromSeconds(5);

    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        var step = await mediator.Send(new ReleasePostsOfDepartedAuthorsCommand(), cancellationToken);
        return step.Match(isMoreToDo => isMoreToDo, _ => false);
    }
}
