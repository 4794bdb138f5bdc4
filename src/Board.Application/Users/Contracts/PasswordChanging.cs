using Board.Application.Common;
using Board.Application.Messaging;

namespace Board.Application.Users.Contracts;

/// <summary>
/// A user is about to change their password, which is already confirmed. Published before the transaction of the change and outside
/// of it, so that what would make that transaction long can be done in steps of its own.
/// </summary>
/// <param name="Caller">The user, in the session in which they do.</param>
public sealed record PasswordChanging(Caller Caller) : IModuleEvent;
