using Board.Application.Paging;
using Board.Application.Posts;
using Board.Domain.Posts;

namespace Board.UnitTests.Posts;

public sealed class PostPageTests
{
    private const int MaxUtf8Bytes = 4;

    /// <summary>A page of posts, also one by number, therefore has as many as were asked for.</summary>
    [Fact]
    public void The_longest_titles_and_excerpts_fit_into_the_budget_of_a_page() =>
        (ListPostsQuery.MaxLimit * (PostTitle.MaxLength + PostContent.ExcerptLength) * MaxUtf8Bytes).ShouldBeLessThan(PageBudget.MaxBytes);
}
