using Board.Domain.Users;
using Board.Infrastructure.Seeding;
using NSubstitute;

namespace Board.UnitTests.Common;

/// <summary>Building blocks of fake data.</summary>
public sealed class SeedingTests
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void A_timeline_has_the_requested_number_of_moments_in_order_within_its_bounds(int count)
    {
        var moments = Timeline.Between(Start, Start.AddMinutes(1), count).ToList();

        moments.Count.ShouldBe(count);
        moments.ShouldBe(moments.Order());
        moments[0].ShouldBeGreaterThanOrEqualTo(Start);
        moments[^1].ShouldBeLessThan(Start.AddMinutes(1));
        moments.ShouldAllBe(moment => moment.Ticks % TimeSpan.TicksPerMillisecond == 0);
    }

    [Fact]
    public async Task An_author_signed_up_before_the_content()
    {
        var signedUp = Enumerable.Range(0, 50).Select(day => Start.AddDays(day)).ToList();
        var users = signedUp.Select(moment => UserId.From(Guid.CreateVersion7(moment))).ToList();
        var authors = await AuthorsAmongAsync(users);

        authors.Beginning.ShouldBe(Start);
        for (var day = 0; day < 50; day++)
        {
            var author = authors.Before(Guid.CreateVersion7(Start.AddDays(day).AddHours(1)));
            users.IndexOf(author).ShouldBeInRange(0, day);
        }
    }

    [Fact]
    public async Task Without_users_there_are_no_authors() =>
        await Should.ThrowAsync<InvalidOperationException>(() => AuthorsAmongAsync([]));

    [Fact]
    public void Every_seeder_runs_after_those_that_it_needs()
    {
        var names = DeclaredSeeder.All.Select(seeder => seeder.Name).ToList();

        names.ShouldBeUnique();
        names.ShouldContain("users");
        DeclaredSeeder.All.ShouldAllBe(
            seeder => seeder.Needs.All(need => names.IndexOf(need.Name) >= 0 && names.IndexOf(need.Name) < names.IndexOf(seeder.Name)));
        DeclaredSeeder.All.ShouldAllBe(seeder => seeder.Type.IsAssignableTo(typeof(ISeeder)));
    }

    [Fact]
    public void The_order_of_seeders_follows_from_what_they_need()
    {
        var sorted = DeclaredSeeder.Sort([Declare("a", "b", "c"), Declare("b", "c"), Declare("c")]);

        sorted.Select(seeder => seeder.Name).ShouldBe(["c", "b", "a"]);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("b")]
    public void A_seeder_that_needs_an_unknown_one_or_itself_through_others_is_rejected(string needed) =>
        Should.Throw<InvalidOperationException>(() => DeclaredSeeder.Sort([Declare("a", needed), Declare("b", "a")]));

    [Fact]
    public void The_domain_accepts_fake_text()
    {
        for (var number = 0; number < 2000; number++)
        {
            var text = FakeText.InAnyLanguage();

            Nickname.HasAllowedCharacters(text.Name()).ShouldBeTrue(text.Name());
        }
    }

    private static DeclaredSeeder Declare(string name, params string[] needs) =>
        new(typeof(ISeeder), name, DefaultCount: 1, [.. needs.Select(need => new SeedNeedsAttribute(need, "to refer to"))]);

    private static Task<FakeAuthors> AuthorsAmongAsync(IReadOnlyList<UserId> known)
    {
        var users = Substitute.For<ISeedReferences<UserId>>();
        users.ListNewestAsync(Arg.Any<int>(), Arg.Any<CancellationToken>()).Returns(known);
        return FakeAuthors.LoadAsync(users, TestContext.Current.CancellationToken);
    }
}
