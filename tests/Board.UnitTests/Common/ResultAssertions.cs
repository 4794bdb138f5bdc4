using Board.Application.Results;

namespace Board.UnitTests.Common;

internal static class ResultAssertions
{
    public static T ShouldSucceed<T>(this Result<T> result) =>
        result.Match(value => value, error => throw new ShouldAssertException($"It was refused with {error.Code}."));

    public static void ShouldFailWith<T>(this Result<T> result, Error error) =>
        result.Match<Error?>(_ => null, refusal => refusal).ShouldBe(error);

    public static TError ShouldFailWith<T, TError>(this Result<T> result)
        where TError : Error =>
        result.Match<Error?>(_ => null, refusal => refusal).ShouldBeOfType<TError>();
}
