using Board.Domain.Posts;
using Board.Infrastructure.Seeding;

namespace Board.UnitTests.Posts;

public sealed class FakePostTextTests
{
    [Fact]
    public void The_domain_accepts_the_text()
    {
        for (var number = 0; number < 2000; number++)
        {
            var text = FakeText.InAnyLanguage();

            PostTitle.From(text.Title(PostTitle.MaxLength)).Value.Length.ShouldBeGreaterThan(3);
            PostContent.From(text.Paragraph(400)).Value.Length.ShouldBeGreaterThanOrEqualTo(400);
        }
    }
}
