using Board.Domain.Comments;
using Board.Domain.Posts;
using Board.Infrastructure.Seeding;

namespace Board.Infrastructure.Comments.Seeding;

/// <summary>Fake comments on one post, in one language: some on the post itself, more as replies to one of the last comments.</summary>
internal sealed class FakeDiscussion
{
    private readonly List<Comment> comments = [];
    private readonly Dictionary<CommentId, int> replies = [];

    public FakeDiscussion(PostId postId, int count, FakeAuthors authors, DateTimeOffset now)
    {
        PostId = postId;
        var text = FakeText.InAnyLanguage();

        // It begins when both the post and an author exist. Most end soon, few go on until today.
        var start = new[] { Timeline.TimeOf(postId.Value), authors.Beginning }.Max();
        var end = start + (new[] { now - start, TimeSpan.Zero }.Max() * Math.Pow(Random.Shared.NextDouble(), 3));
        var moments = Timeline.Between(start, end, count).ToList();

        // Ordered by id, also within a millisecond: no reply may be older than its parent.
        foreach (var (id, moment) in moments.Select(Guid.CreateVersion7).Order().Zip(moments))
        {
            Add(CommentId.From(id), moment, CommentContent.From(text.Paragraph(Random.Shared.Next(10, 300))));
        }

        void Add(CommentId id, DateTimeOffset moment, CommentContent content)
        {
            var author = authors.Before(id.Value);
            if (ParentOrNone() is { AcceptsReplies: true } parent)
            {
                replies[parent.Id] = CountReplies(parent) + 1;
                comments.Add(parent.Reply(id, author, content, moment));
            }
            else
            {
                comments.Add(Comment.Write(id, postId, author, content, moment));
            }
        }
    }

    public PostId PostId { get; }

    /// <summary>The comments, oldest first.</summary>
    public IReadOnlyList<Comment> Comments => comments;

    /// <summary>Counts the replies to a comment.</summary>
    public int CountReplies(Comment comment) => replies.GetValueOrDefault(comment.Id);

    private Comment? ParentOrNone() =>
        comments.Count == 0 || Random.Shared.Next(3) == 0
            ? null
            : comments[Random.Shared.Next(Math.Max(0, comments.Count - 4), comments.Count)];
}
