using Board.Application.Common;
using Board.Application.Messaging;
using Board.Domain.Users;

namespace Board.Application.Users.Contracts;

/// <summary>
/// A user's account is about to be deleted, and the password is confirmed. Published before the transaction of the deletion, for work in
/// batches that would make this transaction long.
/// </summary>
/// <param name="Caller">The user, or an admin.</param>
/// <param name="Id">The user.</param>
public sealed record UserDeleting(Caller Caller, UserId Id) : IModuleEvent;
