using Board.Application.Common;

namespace Board.UnitTests.Common;

public sealed class OptionalTests
{
    [Fact]
    public void The_default_is_absent() => default(Optional<string>).IsPresent.ShouldBeFalse();

    [Fact]
    public void An_explicit_null_is_present() => new Optional<string>(null).ShouldSatisfyAllConditions(
        field => field.IsPresent.ShouldBeTrue(),
        field => field.Value.ShouldBeNull(),
        field => field.ShouldNotBe(default));
}
