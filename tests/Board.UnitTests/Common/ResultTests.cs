using Board.Application.Results;

namespace Board.UnitTests.Common;

public sealed class ResultTests
{
    private static readonly Error NotFound = new NotFoundError("probe.not_found");

    [Fact]
    public void A_value_is_a_success()
    {
        Result<int> result = 7;

        result.Error.ShouldBeNull();
        result.Match(value => value, _ => -1).ShouldBe(7);
    }

    [Fact]
    public void An_error_is_a_failure()
    {
        Result<int> result = NotFound;

        result.Error.ShouldBe(NotFound);
        result.Match(_ => "value", error => error.Code).ShouldBe("probe.not_found");
    }

    [Fact]
    public void A_result_is_read_as_a_value_or_an_error()
    {
        ((Result<int>)7).TryGetValue(out var value, out var none).ShouldBeTrue();
        (value, none).ShouldBe((7, null));

        ((Result<int>)NotFound).TryGetValue(out _, out var error).ShouldBeFalse();
        error.ShouldBe(NotFound);
    }

    [Fact]
    public void There_is_no_failure_without_an_error() => Should.Throw<ArgumentNullException>(() => Result<int>.Failed(null!));

    [Fact]
    public void Errors_of_the_same_kind_and_code_are_equal()
    {
        new NotFoundError("a.b").ShouldBe(new NotFoundError("a.b"));
        new NotFoundError("a.b").ShouldNotBe<Error>(new ConflictError("a.b"));
    }
}
