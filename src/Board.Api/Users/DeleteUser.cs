using Board.Api.Callers;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Common;
using Board.Application.Results;
using Board.Application.Users;
using Board.Domain.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Board.Api.Users;

/// <summary>The body of a deletion.</summary>
/// <param name="Password">The password of users who delete themselves; admins need none to delete others.</param>
/// <param name="Content">Whether the user's content is kept (default) or deleted.</param>
public sealed record DeleteUserRequest(Secret? Password = null, ContentOfDeletedUser? Content = null);

/// <summary>The treatment of a deleted user's content.</summary>
public enum ContentOfDeletedUser
{
    /// <summary>Keeps it without an author.</summary>
    Keep,

    /// <summary>Deletes it, too.</summary>
    Delete,
}

internal sealed partial class UsersController
{
    /// <summary>Deletes an account.</summary>
    /// <remarks>
    /// Users delete their own account and confirm it with their password; admins may delete any account. Personal data is deleted, the
    /// sessions end, and the address and the nickname become available. The user's content stays without an author, unless <c>content</c>
    /// says otherwise: then it is deleted in the background. From the answer on, the content shows no author.
    /// </remarks>
    [HttpDelete("{id:uuid}", Name = "deleteUser")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesProblem(typeof(UserErrors), nameof(UserErrors.NotFound))]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.Forbidden))]
    [SetsCookies(StatusCodes.Status204NoContent)]
    [Examples<DeleteUserExamples>]
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

internal sealed class DeleteUserExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
    [
        new("keepContent", new DeleteUserRequest(new Secret(Sample.Password))),
        new("deleteContent", new DeleteUserRequest(new Secret(Sample.Password), ContentOfDeletedUser.Delete)),
    ];
}
