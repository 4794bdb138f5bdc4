namespace Board.Bench.Floor;

internal sealed record PostView(
    Guid Id, string Title, string Content, Author? Author, int CommentCount, DateTime CreatedAt, DateTime UpdatedAt, long Version);

internal sealed record PostItem(
    Guid Id, string Title, string Excerpt, Author? Author, int CommentCount, DateTime CreatedAt, DateTime UpdatedAt, long Version);

internal sealed record PostPage(List<PostItem> Items, string? NextCursor);

internal sealed record NumberedPostPage(List<PostItem> Items, string? NextCursor, int Page, int PageCount, int TotalCount);

internal sealed record CommentView(
    Guid Id,
    Guid PostId,
    Guid? ParentId,
    int Depth,
    string? Content,
    Author? Author,
    int ReplyCount,
    bool Deleted,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    long Version);

internal sealed record CommentPage(List<CommentView> Items, string? NextCursor);

internal sealed record Author(Guid Id, string Nickname);

internal sealed record UserView(Guid Id, string Nickname, string Role, DateTime CreatedAt, string Email, DateTime UpdatedAt);

internal sealed record SessionView(
    Guid Id, DateTime CreatedAt, DateTime LastUsedAt, DateTime ExpiresAt, string? UserAgent, string? IpAddress, bool Current);

internal sealed record SignedInView(
    UserView User,
    SessionView Session,
    DateTime AccessTokenExpiresAt,
    DateTime RefreshTokenExpiresAt,
    string AccessToken,
    string RefreshToken,
    string TokenType,
    int ExpiresIn);

internal sealed record NewPost(string Title, string Content);

internal sealed record NewComment(string Content);

internal sealed record Credentials(string Email, string Password, string Delivery);

internal sealed record OldToken(string RefreshToken);
