using Board.Application.Messaging;
using Board.Domain.Users;

namespace Board.Application.Users.Contracts;

/// <summary>A user's account is deleted.</summary>
/// <param name="Id">Who the user was.</param>
/// <param name="WithContent">Whether what they wrote goes too; else it stays, by nobody.</param>
public sealed record UserDeleted(UserId Id, bool WithContent) : IModuleEvent;
