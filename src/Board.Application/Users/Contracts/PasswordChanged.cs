using Board.Application.Common;
using Board.Application.Messaging;

namespace Board.Application.Users.Contracts;

/// <summary>A user has changed their password.</summary>
/// <param name="Caller">The user, with the session of the change.</param>
public sealed record PasswordChanged(Caller Caller) : IModuleEvent;
