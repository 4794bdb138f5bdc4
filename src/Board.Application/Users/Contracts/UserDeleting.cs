using Board.Application.Common;
using Board.Application.Messaging;
using Board.Domain.Users;

namespace Board.Application.Users.Contracts;

/// <summary>
/// A user's account is about to be deleted, which is already confirmed. Published before the transaction of the deletion and outside
/// of it, so that what would make that transaction long can be done in steps of its own.
/// </summary>
/// <param name="Caller">The user, or an admin.</param>
/// <param name="Id">The user.</param>
public sealed record UserDeleting(Caller Caller, UserId Id) : IModuleEvent;
