using Board.Application.Messaging;
using Board.Application.Outbox;
using Board.Domain.Users;

namespace Board.Application.Users.Contracts;

/// <summary>A user's account is deleted.</summary>
/// <param name="Id">Who the user was.</param>
/// <param name="WithContent">Whether what they wrote is deleted too; otherwise it stays without an author.</param>
/// <param name="DeletedAt">Time of the deletion.</param>
public sealed record UserDeleted(UserId Id, bool WithContent, DateTimeOffset DeletedAt) : IModuleEvent
{
    /// <summary>
    /// Longer than any request takes. A deleted account can write nothing more, except through another node of a Galera cluster that is
    /// storing it at this moment.
    /// </summary>
    private static readonly TimeSpan LastWriteWithin = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Result of a handler that has found nothing more: it looks once again when no request of the user can be under way.
    /// </summary>
    public HandlerResult AfterLastWrite(DateTimeOffset now) =>
        now < DeletedAt + LastWriteWithin ? HandlerResult.MoreAfter(DeletedAt + LastWriteWithin - now) : HandlerResult.Done;
}
