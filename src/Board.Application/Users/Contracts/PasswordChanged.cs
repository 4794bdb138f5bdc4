using Board.Application.Common;
using Board.Application.Messaging;

namespace Board.Application.Users.Contracts;

/// <summary>A user has changed their password.</summary>
/// <param name="Caller">The user, in the session in which they did.</param>
public sealed record PasswordChanged(Caller Caller) : IModuleEvent;
