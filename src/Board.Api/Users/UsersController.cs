using System.ComponentModel;
using Board.Api.Auth;
using Board.Api.Common.Http;
using Board.Api.Common.OpenApi;
using Board.Api.Common.Problems;
using Board.Application.Common.Paging;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Board.Api.Users;

[ApiController]
[Route("users")]
[Tags("Users")]
internal sealed class UsersController(IMediator mediator, AuthCookies cookies) : ControllerBase
{
    [HttpPost(Name = "createUser")]
    [EndpointSummary("Signs somebody up.")]
    [Refuses("user.email_taken", "user.nickname_taken", "rate_limited")]
    [AllowAnonymous]
    [ProducesResponseType<UserResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Create(CreateUserRequest request, CancellationToken cancellationToken)
    {
        var command = new CreateUserCommand(request.Email, request.Nickname, request.Password, HttpContext.IpAddress());
        var created = await mediator.Send(command, cancellationToken);
        var user = created.OrThrow();
        return Created($"/users/{user.Id}", user);
    }

    [HttpGet("{id:uuid}", Name = "getUser")]
    [EndpointSummary("Reads a user's profile.")]
    [Refuses("user.not_found")]
    [Authorize(BearerAuthentication.OptionalPolicy)]
    public async Task<UserResponse> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetUserQuery(UserId.From(id), User.CallerOrNull()), cancellationToken)).OrThrow();

    [HttpGet("me", Name = "getMe")]
    [EndpointSummary("Reads the caller's own account.")]
    public async Task<UserResponse> GetMe(CancellationToken cancellationToken)
    {
        var caller = User.Caller();
        return (await mediator.Send(new GetUserQuery(caller.UserId, caller), cancellationToken)).OrThrow();
    }

    [HttpGet(Name = "listUsers")]
    [EndpointSummary("Reads a page of users, newest first, with all that is known of them. For admins.")]
    [Refuses("access.forbidden", "request.cursor_invalid")]
    public async Task<CursorPage<UserResponse>> List(
        [Description("Only who has this address, whatever the case.")] string? email,
        [Description("Only who has this nickname, whatever the case.")] string? nickname,
        [Description("How many, 1 to 100; 20 if it is left out.")] int? limit,
        [Description("`nextCursor` of the page before.")] string? cursor,
        CancellationToken cancellationToken)
    {
        var page = (await mediator.Send(new ListUsersQuery(User.Caller(), email, nickname, limit, cursor), cancellationToken)).OrThrow();
        PageLinks.Write(HttpContext, page.NextCursor);
        return page;
    }

    [HttpPatch("{id:uuid}", Name = "editUser")]
    [EndpointSummary("Changes a user's nickname, and for admins their role.")]
    [Refuses("user.not_found", "access.forbidden", "user.nickname_taken")]
    public async Task<UserResponse> Edit(Guid id, EditUserRequest request, CancellationToken cancellationToken)
    {
        var command = new EditUserCommand(User.Caller(), UserId.From(id), request.Nickname, request.Role);
        return (await mediator.Send(command, cancellationToken)).OrThrow();
    }

    [HttpPut("{id:uuid}/password", Name = "changePassword")]
    [EndpointSummary("Changes the caller's password and signs out their other devices.")]
    [Refuses("access.forbidden", "rate_limited")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> ChangePassword(Guid id, ChangePasswordRequest request, CancellationToken cancellationToken)
    {
        var command = new ChangePasswordCommand(User.Caller(), UserId.From(id), request.CurrentPassword, request.NewPassword);
        (await mediator.Send(command, cancellationToken)).OrThrow();
        return NoContent();
    }

    [HttpDelete("{id:uuid}", Name = "deleteUser")]
    [EndpointSummary("Deletes an account: one's own with the password, and for admins anybody's.")]
    [Refuses("user.not_found", "access.forbidden", "rate_limited")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(
        Guid id, [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] DeleteUserRequest? request, CancellationToken cancellationToken)
    {
        var caller = User.Caller();
        var command = new DeleteUserCommand(
            caller, UserId.From(id), request?.Password, WithContent: request?.Content is ContentOfDeletedUser.Delete);
        (await mediator.Send(command, cancellationToken)).OrThrow();
        if (caller.UserId == command.Id)
        {
            cookies.Delete(Response);
        }

        return NoContent();
    }
}
