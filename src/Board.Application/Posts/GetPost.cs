using Board.Application.Messaging;
using Board.Application.Results;
using Board.Domain.Posts;

namespace Board.Application.Posts;

/// <summary>Reads a post.</summary>
public sealed record GetPostQuery(PostId Id) : IQuery<PostResponse>;

internal sealed class GetPostHandler(IPostQueries posts) : IQueryHandler<GetPostQuery, PostResponse>
{
    public async Task<Result<PostResponse>> Handle(GetPostQuery request, CancellationToken cancellationToken) =>
        await posts.FindAsync(request.Id, cancellationToken) is { } post ? post : PostErrors.NotFound;
}
