using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Board.Api.Auth;
using Board.Api.Auth.Tokens;
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Paging;
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
[Section("Users", "Accounts, and what others see of them.", Order = 1)]
internal sealed partial class UsersController(IMediator mediator, AuthCookies cookies) : ControllerBase
{
    [HttpPost(Name = "createUser")]
    [EndpointSummary("Signs somebody up.")]
    [EndpointDescription("Whoever signs up is not signed in yet: that is `POST /auth/sign-in`.")]
    [ProducesProblem("user.email_taken", "user.nickname_taken", "rate_limited")]
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
    [EndpointDescription("Everybody may. The user themselves and admins, with their token, also see `email` and `updatedAt`.")]
    [ProducesProblem("user.not_found")]
    [Authorize(BearerAuthentication.OptionalPolicy)]
    public async Task<UserResponse> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetUserQuery(UserId.From(id), User.CallerOrNull()), cancellationToken)).OrThrow();

    [HttpGet("me", Name = "getMe")]
    [EndpointSummary("Reads the caller's own account.")]
    [EndpointDescription("The same as `GET /users/{id}` with the caller's id.")]
    public async Task<UserResponse> GetMe(CancellationToken cancellationToken)
    {
        var caller = User.Caller();
        return (await mediator.Send(new GetUserQuery(caller.UserId, caller), cancellationToken)).OrThrow();
    }

    [HttpGet(Name = "listUsers")]
    [EndpointSummary("Reads a page of users, newest first.")]
    [EndpointDescription("For admins, with all that is known of the users. A filter that nobody matches gives an empty page.")]
    [ProducesProblem("access.forbidden", "request.cursor_invalid")]
    public async Task<CursorPage<UserResponse>> List(
        [Description("Only who has this address. Case and white space around it do not count.")][Example(Sample.Email)] string? email,
        [Description("Only who has this nickname. Case and white space around it do not count.")][Example(Sample.Nickname)] string? nickname,
        [Description("How many users.")][Range(1, ListUsersQuery.MaxLimit)][DefaultValue(ListUsersQuery.DefaultLimit)] int? limit,
        [Description("`nextCursor` of the page before.")][Example(Sample.Cursor)] string? cursor,
        CancellationToken cancellationToken)
    {
        var page = (await mediator.Send(new ListUsersQuery(User.Caller(), email, nickname, limit, cursor), cancellationToken)).OrThrow();
        PageLinks.Write(HttpContext, page.NextCursor);
        return page;
    }

    [HttpPatch("{id:uuid}", Name = "editUser")]
    [EndpointSummary("Edits a user.")]
    [EndpointDescription("Users change their own nickname, admins anybody's, and anybody's role. What is left out stays as it is. Nobody raises their own role.")]
    [ProducesProblem("user.not_found", "access.forbidden", "user.nickname_taken")]
    public async Task<UserResponse> Edit(Guid id, EditUserRequest request, CancellationToken cancellationToken)
    {
        var command = new EditUserCommand(User.Caller(), UserId.From(id), request.Nickname, request.Role);
        return (await mediator.Send(command, cancellationToken)).OrThrow();
    }

    [HttpPut("{id:uuid}/password", Name = "changePassword")]
    [EndpointSummary("Changes the caller's password and signs out their other devices.")]
    [EndpointDescription("A wrong current password is refused as 400 `validation` of `currentPassword`: no reason to sign out.")]
    [ProducesProblem("access.forbidden", "user.not_found")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> ChangePassword(Guid id, ChangePasswordRequest request, CancellationToken cancellationToken)
    {
        var command = new ChangePasswordCommand(User.Caller(), UserId.From(id), request.CurrentPassword, request.NewPassword);
        (await mediator.Send(command, cancellationToken)).OrThrow();
        return NoContent();
    }

    [HttpDelete("{id:uuid}", Name = "deleteUser")]
    [EndpointSummary("Deletes an account.")]
    [EndpointDescription(
        "Users delete their own and confirm it with their password, admins anybody's. What is personal is gone, the sessions end, and the "
        + "address and the nickname are free again. What they wrote stays, by nobody, unless `content` says otherwise: then it is deleted, "
        + "of very much the last in the background. Nothing has an author from the answer on.")]
    [ProducesProblem("user.not_found", "access.forbidden")]
    [SetsCookies(StatusCodes.Status204NoContent)]
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
