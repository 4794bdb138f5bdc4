using System.Reflection;

namespace Board.Api.Http;

/// <summary>A member of a response.</summary>
/// <param name="Name">The name, after those of the members it is nested in: <c>Author.Nickname</c>.</param>
/// <param name="Type">The type.</param>
internal sealed record ResponseMember(string Name, Type Type)
{
    public override string ToString() => $"{Name}:{Type}";
}

internal static class ResponseMembers
{
    /// <summary>The members of a response and of the responses nested in it.</summary>
    public static IEnumerable<ResponseMember> Of(Type response, string prefix = "") =>
        response.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property =>
            ItemOf(property.PropertyType) is { IsEnum: false } nested && nested.Assembly == response.Assembly
                ? Of(nested, $"{prefix}{property.Name}.")
                : [new ResponseMember($"{prefix}{property.Name}", property.PropertyType)]);

    private static Type ItemOf(Type type) => type.IsGenericType ? type.GetGenericArguments()[^1] : type;
}
