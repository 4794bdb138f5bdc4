using Board.Application.Messaging;
using Board.Application.Results;
using Board.Domain.Posts;

namespace Board.Application.Posts;

/// <summary>Reads what tells a post from how it was before, without its text.</summary>
public sealed record GetPostVersionQuery(PostId Id) : IQuery<PostVersion>;

/// <summary>What can change about a post while its id stays, but for the text: a new text is a new version.</summary>
/// <param name="Version">From 1, one more with each edit.</param>
/// <param name="CommentCount">How many comments it has.</param>
/// <param name="Author">Who wrote it; <see langword="null"/> once the account is deleted.</param>
public sealed record PostVersion(long Version, int CommentCount, PostAuthor? Author);

internal sealed class GetPostVersionHandler(IPostQueries posts) : IQueryHandler<GetPostVersionQuery, PostVersion>
{
    public async Task<Result<PostVersion>> Handle(GetPostVersionQuery request, CancellationToken cancellationToken) =>
        await posts.FindVersionAsync(request.Id, cancellationToken) is { } version ? version : PostErrors.NotFound;
}
