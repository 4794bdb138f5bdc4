using Board.Application.Messaging;
using Board.Application.Results;
using Board.Domain.Posts;

namespace Board.Application.Posts;

/// <summary>Reads the parts of a post that its ETag depends on.</summary>
public sealed record GetPostVersionQuery(PostId Id) : IQuery<PostVersion>;

/// <summary>The parts of a post that can change. The version stands for title and text.</summary>
/// <param name="Version">The version, from 1; each edit increments it.</param>
/// <param name="CommentCount">The number of comments.</param>
/// <param name="Author">The author; <see langword="null"/> once the account is deleted.</param>
public sealed record PostVersion(long Version, int CommentCount, PostAuthor? Author);

internal sealed class GetPostVersionHandler(IPostQueries posts) : IQueryHandler<GetPostVersionQuery, PostVersion>
{
    public async Task<Result<PostVersion>> Handle(GetPostVersionQuery request, CancellationToken cancellationToken) =>
        await posts.FindVersionAsync(request.Id, cancellationToken) is { } version ? version : PostErrors.NotFound;
}
