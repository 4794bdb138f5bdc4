using Board.Api.Callers;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Users;

internal sealed partial class UsersController
{
    /// <summary>Reads a user's profile.</summary>
    /// <remarks>Profiles are public. The user and admins, with their token, also see <c>email</c> and <c>updatedAt</c>.</remarks>
    [HttpGet("{id:uuid}", Name = "getUser")]
    [Authorize(CallerPolicies.OptionalToken)]
    [ProducesProblem(typeof(UserErrors), nameof(UserErrors.NotFound))]
    [Examples<GetUserExamples>]
    public async Task<UserResponse> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetUserQuery(UserId.From(id), User.CallerOrNull()), cancellationToken)).OrThrow();
}

internal sealed class GetUserExamples : IExamples
{
    public IEnumerable<Example> Bodies => [new("own", SampleUser.Own), new("ofSomebodyElse", SampleUser.Own.ToPublicProfile())];
}
