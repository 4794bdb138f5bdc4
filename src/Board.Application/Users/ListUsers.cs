using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Paging;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using FluentValidation;

namespace Board.Application.Users;

/// <summary>Reads a page of users with all their fields, newest first. For admins.</summary>
/// <param name="Caller">An admin.</param>
/// <param name="Email">Selects the user with this address, compared in canonical form.</param>
/// <param name="Nickname">Selects the user with this nickname, compared in canonical form.</param>
/// <param name="Limit">Page size; defaults to 20.</param>
/// <param name="Cursor">The cursor of the previous page.</param>
public sealed record ListUsersQuery(Caller Caller, string? Email, string? Nickname, int? Limit, KeysetCursor? Cursor)
    : ICallerQuery<CursorPage<UserResponse>>
{
    /// <summary>Default page size.</summary>
    public const int DefaultLimit = 20;

    /// <summary>Maximum page size.</summary>
    public const int MaxLimit = 100;
}

internal sealed class ListUsersValidator : AbstractValidator<ListUsersQuery>
{
    // The filters have no rules: a text that is no address or nickname matches no user.
    public ListUsersValidator()
    {
        RuleFor(query => query.Limit).InclusiveBetween(1, ListUsersQuery.MaxLimit);
        RuleFor(query => query.Cursor).Cursor();
    }
}

internal sealed class ListUsersHandler(IUserDirectory directory, IUserQueries users)
    : IQueryHandler<ListUsersQuery, CursorPage<UserResponse>>
{
    public async Task<Result<CursorPage<UserResponse>>> Handle(ListUsersQuery request, CancellationToken cancellationToken)
    {
        if (!await directory.IsAdminAsync(request.Caller, cancellationToken))
        {
            return new ForbiddenError();
        }

        var email = Email.Parse(request.Email);
        if ((request.Email is not null && email is null)
            || (request.Nickname is not null && !Nickname.IsWellFormed(request.Nickname)))
        {
            return new CursorPage<UserResponse>([], NextCursor: null);
        }

        var nickname = request.Nickname is null ? null : Nickname.From(request.Nickname);
        var before = request.Cursor?.ToId<UserId>();
        var limit = request.Limit ?? ListUsersQuery.DefaultLimit;
        var items = await users.ListAsync(email, nickname, before, limit + 1, cancellationToken);
        return CursorPage<UserResponse>.Of(items, limit, user => user.Id);
    }
}
