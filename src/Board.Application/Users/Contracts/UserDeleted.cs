using Board.Application.Messaging;
using Board.Application.Outbox;
using Board.Domain.Users;

namespace Board.Application.Users.Contracts;

/// <summary>A user's account was deleted.</summary>
/// <param name="Id">The former user.</param>
/// <param name="WithContent">Whether the user's content is deleted, too; otherwise it stays without an author.</param>
/// <param name="DeletedAt">Time of the deletion.</param>
public sealed record UserDeleted(UserId Id, bool WithContent, DateTimeOffset DeletedAt) : IModuleEvent
{
    /// <summary>
    /// Longer than any request takes. After the deletion only a concurrent request on another node of a Galera cluster can still write for
    /// the account.
    /// </summary>
    private static readonly TimeSpan LastWriteWithin = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Result of a handler that has found no more content: it runs once more when no request of the user can be in progress.
    /// </summary>
    public HandlerResult AfterLastWrite(DateTimeOffset now) =>
        now < DeletedAt + LastWriteWithin ? HandlerResult.MoreAfter(DeletedAt + LastWriteWithin - now) : HandlerResult.Done;
}
