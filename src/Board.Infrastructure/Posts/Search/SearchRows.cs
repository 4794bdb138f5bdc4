using Board.Domain.Posts;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Posts.Search;

/// <summary>A row of <c>search_blocks</c>.</summary>
internal sealed record SearchBlockRow
{
    public required int Number { get; init; }

    public required PostId LastPostId { get; init; }
}

/// <summary>A row of <c>search_grams</c>: the posts of a block that have a gram.</summary>
internal sealed record SearchGramRow
{
    public required int Block { get; init; }

    public required byte[] Positions { get; init; }
}

/// <summary>The size of a pending row of <c>search_texts</c>.</summary>
internal sealed record PendingTextSizeRow
{
    public required PostId PostId { get; init; }

    public required long Size { get; init; }
}

/// <summary>A pending row of <c>search_texts</c>.</summary>
internal sealed record PendingTextRow
{
    public required PostId PostId { get; init; }

    public required UserId? AuthorId { get; init; }

    public required byte[] Text { get; init; }

    public required long Version { get; init; }
}

/// <summary>A row of <c>posts</c>, and whether it lacks its row of <c>search_texts</c>.</summary>
internal sealed record SearchedPostRow
{
    public required PostId Id { get; init; }

    public required bool IsMissing { get; init; }
}

/// <summary>The columns of <c>posts</c> that are searched.</summary>
internal sealed record PostTextRow
{
    public required PostId Id { get; init; }

    public required UserText Title { get; init; }

    public required UserText Content { get; init; }

    public required long Version { get; init; }
}
