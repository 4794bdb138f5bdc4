using System.Reflection;
using Board.Api.OpenApi;
using Board.Api.OpenApi.Transformers;
using Board.Api.Problems;
using Board.Api.Problems.Catalogue;
using Microsoft.AspNetCore.Mvc;

namespace Board.UnitTests.Common;

/// <summary>The document omits codes that the catalogue does not have, such as misspelt ones.</summary>
public sealed class RefusalsTests
{
    private static readonly string[] Known = [.. ErrorCatalogue.Problems.Select(problem => problem.Code)];

    public static TheoryData<string> Actions => new(Refusing.Select(Name));

    private static IEnumerable<MethodInfo> Refusing =>
        typeof(ProducesProblemAttribute).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ControllerBase)))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<ProducesProblemAttribute>() is not null);

    [Theory]
    [MemberData(nameof(Actions))]
    public void Every_code_that_a_call_names_is_in_the_catalogue(string action) =>
        Refusing.Single(method => Name(method) == action).GetCustomAttribute<ProducesProblemAttribute>()!.Codes.ShouldBeSubsetOf(Known);

    [Fact]
    public void Every_code_that_calls_have_by_their_shape_is_in_the_catalogue()
    {
        var codes = typeof(ProblemResponses).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(constant => constant.FieldType == typeof(Problem[]))
            .SelectMany(constant => (Problem[])constant.GetValue(null)!)
            .Select(problem => problem.Code)
            .ToList();

        codes.ShouldNotBeEmpty();
        codes.ShouldBeSubsetOf(Known);
    }

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
