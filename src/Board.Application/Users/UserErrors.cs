using Board.Application.Results;

namespace Board.Application.Users;

/// <summary>The errors of this module. Their texts are in <c>UserTexts.resx</c> and <c>UserTexts.ko.resx</c>.</summary>
public static class UserErrors
{
    public static readonly NotFoundError NotFound = new("user.not_found");
    public static readonly ConflictError EmailTaken = new("user.email_taken");
    public static readonly ConflictError NicknameTaken = new("user.nickname_taken");
}
