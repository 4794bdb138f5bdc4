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
    private static readonly (string, int)[] Known = [.. ErrorCatalogue.Problems.Select(problem => (problem.Code, problem.Status))];

    public static TheoryData<string> Actions => new(Naming.Select(NameOf));

    private static IEnumerable<MethodInfo> Naming =>
        typeof(ProducesProblemAttribute).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ControllerBase)))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(ProducesProblemAttribute)));

    [Theory]
    [MemberData(nameof(Actions))]
    public void Every_error_that_an_operation_names_is_in_the_catalogue(string action)
    {
        var method = Naming.Single(method => string.Equals(NameOf(method), action, StringComparison.Ordinal));
        foreach (var named in method.GetCustomAttributes<ProducesProblemAttribute>())
        {
            named.Problems.ShouldNotBeEmpty();
            named.Problems.Select(problem => (problem.Code, problem.Status)).ShouldBeSubsetOf(Known);
        }
    }

    [Fact]
    public void Every_error_that_follows_from_the_shape_of_an_operation_is_in_the_catalogue()
    {
        var problems = typeof(ProblemResponses).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(constant => constant.FieldType == typeof(Problem[]))
            .SelectMany(constant => (Problem[])constant.GetValue(null)!)
            .Select(problem => (problem.Code, problem.Status))
            .ToList();

        problems.ShouldNotBeEmpty();
        problems.ShouldBeSubsetOf(Known);
    }

    [Fact]
    public void A_name_that_the_class_does_not_declare_throws() =>
        Should.Throw<InvalidOperationException>(() => new ProducesProblemAttribute(typeof(UserErrors), "TooDeep"))
            .Message.ShouldBe($"{typeof(UserErrors).FullName} declares no error TooDeep.");

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
