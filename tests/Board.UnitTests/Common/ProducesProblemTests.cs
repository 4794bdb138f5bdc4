using System.Reflection;
using Board.Api.OpenApi;
using Board.Api.OpenApi.Transformers;
using Board.Api.Problems;
using Board.Api.Problems.Catalogue;
using Board.Application.Users;
using Microsoft.AspNetCore.Mvc;

namespace Board.UnitTests.Common;

public sealed class ProducesProblemTests
{
    [Fact]
    public void Every_operation_names_errors_that_their_class_declares() =>
        typeof(ProducesProblemAttribute).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ControllerBase)))
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<ProducesProblemAttribute>())
            .ShouldAllBe(named => named.Problems.Count > 0);

    [Fact]
    public void Every_error_that_follows_from_the_shape_of_an_operation_is_in_the_catalogue() =>
        typeof(ProblemResponses).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(constant => constant.FieldType == typeof(Problem[]))
            .SelectMany(constant => (Problem[])constant.GetValue(null)!)
            .Select(problem => (problem.Code, problem.Status))
            .ShouldBeSubsetOf(ErrorCatalogue.Problems.Select(problem => (problem.Code, problem.Status)));

    [Fact]
    public void A_name_that_the_class_does_not_declare_throws() =>
        Should.Throw<InvalidOperationException>(() => new ProducesProblemAttribute(typeof(UserErrors), "TooDeep"))
            .Message.ShouldBe($"{typeof(UserErrors).FullName} declares no error TooDeep.");
}
