using System.Reflection;
using Board.Api.Problems;
using Board.Api.Problems.Catalogue;
using Board.Application.Auth;
using Board.Application.Persistence;
using Board.Application.Results;
using Microsoft.AspNetCore.Http;

namespace Board.UnitTests.Common;

public sealed class ProblemMapperTests
{
    public static TheoryData<string> Kinds => new(ErrorSamples.Kinds.Select(kind => kind.Name));

    public static TheoryData<string> DeclaredErrors => new(ErrorSamples.Fields.Select(NameOf));

    [Fact]
    public void The_errors_of_the_program_are_found()
    {
        ErrorSamples.Kinds.ShouldContain(typeof(ValidationError));
        ErrorSamples.Fields.Select(field => field.Error).ShouldContain(AuthErrors.RefreshTokenReused);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_error_is_mapped_to_a_problem_of_the_catalogue(string kind)
    {
        var error = ErrorSamples.Of(ErrorSamples.Kinds.Single(type => type.Name == kind));

        ShouldBeInCatalogue(ProblemMapper.Map(error));
    }

    [Theory]
    [MemberData(nameof(DeclaredErrors))]
    public void Every_error_a_module_declares_is_in_the_catalogue_with_its_status(string name)
    {
        var error = ErrorSamples.Fields.Single(field => NameOf(field) == name).Error;

        var problem = ProblemMapper.Map(error);

        problem.Code.ShouldBe(error.Code);
        ShouldBeInCatalogue(problem);
    }

    public static TheoryData<int> FailureStatuses => new(Enumerable.Range(400, 200));

    [Theory]
    [MemberData(nameof(FailureStatuses), DisableDiscoveryEnumeration = true)]
    public void A_bare_status_of_the_framework_gets_a_code_of_that_status_or_a_general_one(int status)
    {
        var problem = ProblemMapper.OfStatus(status);

        ShouldBeInCatalogue(problem);
        problem.Status.ShouldBeOneOf(status, status < 500 ? 400 : 500);
    }

    [Theory]
    [InlineData(400, "request.malformed")]
    [InlineData(404, "resource.not_found")]
    [InlineData(405, "method.not_allowed")]
    [InlineData(408, "request.timeout")]
    [InlineData(412, "precondition.failed")]
    [InlineData(413, "request.too_large")]
    [InlineData(415, "media_type.unsupported")]
    [InlineData(416, "range.not_satisfiable")]
    [InlineData(500, "internal")]
    [InlineData(503, "service.unavailable")]
    public void A_status_that_the_framework_answers_with_has_a_code_of_its_own(int status, string code)
    {
        var problem = ProblemMapper.OfStatus(status);

        (problem.Status, problem.Code).ShouldBe((status, code));
    }

    [Fact]
    public void Validation_carries_its_fields()
    {
        var error = ValidationError.Of("title", "message");

        ProblemMapper.Map(error).Errors.ShouldBeSameAs(error.Errors);
    }

    [Fact]
    public void A_forbidden_error_has_the_challenge_of_RFC_6750() =>
        ProblemMapper.Map(new ForbiddenError()).Challenge.ShouldBe("Bearer realm=\"access_token\", error=\"insufficient_scope\"");

    [Fact]
    public void Only_authentication_and_permission_carry_a_challenge() =>
        ErrorSamples.Kinds.Where(kind => ProblemMapper.Map(ErrorSamples.Of(kind)).Challenge is not null)
            .ShouldBe([typeof(AuthError), typeof(ForbiddenError)], ignoreOrder: true);

    [Fact]
    public void An_unavailable_service_is_a_503_with_a_retry_delay()
    {
        var problem = ProblemMapper.Map(new ServiceUnavailableException("The database does not answer.", new TimeoutException()));

        problem.ShouldBe(new Problem(503, "service.unavailable") { RetryAfter = problem.RetryAfter });
        problem.RetryAfter.ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void A_rate_limited_error_has_a_retry_delay() =>
        ProblemMapper.Map(new RateLimitedError(TimeSpan.FromSeconds(7)))
            .ShouldBe(new Problem(429, "rate_limited") { RetryAfter = TimeSpan.FromSeconds(7) });

    [Fact]
    public void An_error_carried_by_an_exception_is_mapped_like_any_other() =>
        ProblemMapper.Map(new RequestFailedException(AuthErrors.AccessTokenExpired)).ShouldBe(
            ProblemMapper.Map(AuthErrors.AccessTokenExpired));

    [Fact]
    public void A_body_that_is_too_large_is_a_413() =>
        ProblemMapper.Map(new BadHttpRequestException("too large", 413)).ShouldBe(new Problem(413, "request.too_large"));

    [Fact]
    public void An_unexpected_exception_reveals_nothing() =>
        ProblemMapper.Map(new InvalidOperationException("SELECT secret FROM users")).ShouldBe(new Problem(500, "internal"));

    private static string NameOf((FieldInfo Field, Error Error) field) => $"{field.Field.DeclaringType!.Name}.{field.Field.Name}";

    private static void ShouldBeInCatalogue(Problem problem) =>
        ErrorCatalogue.Find(problem.Code).ShouldNotBeNull().Status.ShouldBe(problem.Status);
}
