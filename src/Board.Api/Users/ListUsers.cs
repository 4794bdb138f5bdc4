using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Board.Api.Callers;
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Paging;
using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Users;

internal sealed partial class UsersController
{
    /// <summary>Reads a page of users, newest first.</summary>
    /// <remarks>For admins, with all fields of the users. A filter without matches returns an empty page.</remarks>
    [HttpGet(Name = "listUsers")]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.Forbidden), nameof(CommonErrors.CursorInvalid))]
    [Examples<ListUsersExamples>]
    public async Task<CursorPage<UserResponse>> List(
        [Description("Only the user with this address, ignoring case and surrounding white space.")][Example(Sample.Email)] string? email,
        [Description("Only the user with this nickname, ignoring case and surrounding white space.")]
        [Example(Sample.Nickname)]
        string? nickname,
        [Description("Page size.")][Range(1, ListUsersQuery.MaxLimit)][DefaultValue(ListUsersQuery.DefaultLimit)] int? limit,
        [Description("`nextCursor` of the previous page.")][Example(Sample.Cursor)] string? cursor,
        CancellationToken cancellationToken)
    {
        var query = new ListUsersQuery(User.Caller(), email, nickname, limit, KeysetCursor.Parse(cursor));
        var page = (await mediator.Send(query, cancellationToken)).OrThrow();
        PageLinks.Write(HttpContext, page.NextCursor);
        return page;
    }
}

internal sealed class ListUsersExamples : IExamples
{
    public IEnumerable<Example> Bodies => [new("page", new CursorPage<UserResponse>([SampleUser.Own], Sample.Cursor))];
}
