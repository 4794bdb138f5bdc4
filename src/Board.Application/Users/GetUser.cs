using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Application.Users;

/// <summary>Reads a user: the public profile, or all fields for the user and for admins.</summary>
public sealed record GetUserQuery(UserId Id, Caller? Caller) : ICallerQuery<UserResponse>;

internal sealed class GetUserHandler(IUserDirectory users) : IQueryHandler<GetUserQuery, UserResponse>
{
    public async Task<Result<UserResponse>> Handle(GetUserQuery request, CancellationToken cancellationToken)
    {
        if (await users.FindAsync(request.Id, cancellationToken) is not { } user)
        {
            return UserErrors.NotFound;
        }

        return await MaySeeEverythingAsync(request, cancellationToken) ? user : user.ToPublicProfile();
    }

    private async Task<bool> MaySeeEverythingAsync(GetUserQuery request, CancellationToken cancellationToken) =>
        request.Caller is { } caller
        && (caller.UserId == request.Id || await users.IsAdminAsync(caller, cancellationToken));
}
