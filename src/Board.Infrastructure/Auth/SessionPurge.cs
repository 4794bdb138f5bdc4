using Board.Application.Auth;
using Board.Application.BackgroundWork;
using Board.Application.Common;
using Board.Application.Persistence;
using Microsoft.Extensions.Options;

namespace Board.Infrastructure.Auth;

/// <summary>
/// Deletes sessions and their tokens some time after their absolute end. Until then clients get <em>expired</em>, <em>reused</em> or
/// <em>ended</em> for a token instead of <em>invalid</em>.
/// </summary>
internal sealed class SessionPurge(
    ISessionRepository sessions, IUnitOfWork unitOfWork, IOptions<AuthOptions> options, TimeProvider time) : IPeriodicWork
{
    private const int BatchSize = 200;

    public static TimeSpan Interval => TimeSpan.FromHours(1);

    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        var endedBefore = time.UtcNow() - options.Value.RefreshTokenLifetime;
        return await unitOfWork.ExecuteAsync(ct => sessions.DeleteAsync(endedBefore, BatchSize, ct), cancellationToken) == BatchSize;
    }
}
