using Board.Api.Callers;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Users;

internal sealed partial class UsersController
{
    /// <summary>Reads the caller's own account.</summary>
    /// <remarks>The same as <c>GET /users/{id}</c> with the caller's id.</remarks>
    [HttpGet("me", Name = "getMe")]
    [Examples<GetMeExamples>]
    public async Task<UserResponse> GetMe(CancellationToken cancellationToken)
    {
        var caller = User.Caller();
        return (await mediator.Send(new GetUserQuery(caller.UserId, caller), cancellationToken)).OrThrow();
    }
}

internal sealed class GetMeExamples : IExamples
{
    public IEnumerable<Example> Bodies => [new("own", SampleUser.Own)];
}
