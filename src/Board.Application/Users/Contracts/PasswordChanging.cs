using Board.Application.Common;
using Board.Application.Messaging;

namespace Board.Application.Users.Contracts;

/// <summary>
/// A user is about to change the password, and the current one is confirmed. Published before the transaction of the change, for work in
/// batches that would make this transaction long.
/// </summary>
/// <param name="Caller">The user, with the session of the change.</param>
public sealed record PasswordChanging(Caller Caller) : IModuleEvent;
