using Board.Application.Results;

namespace Board.Application.Users;

/// <summary>The refusals of this module.</summary>
internal static class UserErrors
{
    public static readonly Error NotFound = new NotFoundError("user.not_found");
    public static readonly Error EmailTaken = new ConflictError("user.email_taken");
    public static readonly Error NicknameTaken = new ConflictError("user.nickname_taken");
}
