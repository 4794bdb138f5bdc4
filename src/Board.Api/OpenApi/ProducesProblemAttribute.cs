using Board.Api.Problems;
using Board.Api.Problems.Catalogue;

namespace Board.Api.OpenApi;

/// <summary>
/// Names errors that an operation answers with, for the OpenAPI document:
/// <c>[ProducesProblem(typeof(PostErrors), nameof(PostErrors.NotFound))]</c>. Errors that follow from the shape of an operation (a body,
/// a token) or that every operation has are added without being named.
/// </summary>
/// <param name="errors">The class that declares the errors.</param>
/// <param name="names">Their names in it.</param>
/// <exception cref="InvalidOperationException">The class declares no error of one of these names.</exception>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ProducesProblemAttribute(Type errors, params string[] names) : Attribute
{
    public IReadOnlyList<Problem> Problems { get; } = [.. names.Select(name => DeclaredError.Get(errors, name).Problem)];
}
