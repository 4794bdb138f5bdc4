using System.Linq.Expressions;
using System.Text.Json;
using Board.Application.Common;

namespace Board.Application.Validation;

/// <summary>Names of fields as clients send them: <c>currentPassword</c>, where FluentValidation says "Current Password".</summary>
internal static class FieldNames
{
    /// <summary>The name of a property of a request, or of a property within one (<c>address.street</c>).</summary>
    public static string Of(string propertyPath) =>
        string.Join('.', propertyPath.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>
    /// The name of what a rule reads (<c>command => command.Nickname.Value</c>), or <see langword="null"/> for the whole request.
    /// </summary>
    public static string? Of(LambdaExpression? rule)
    {
        var names = new Stack<string>();
        for (var part = rule?.Body as MemberExpression; part is not null; part = part.Expression as MemberExpression)
        {
            // What is in an Optional<T> has no name of its own.
            if (part.Member.DeclaringType is not { IsGenericType: true } type || type.GetGenericTypeDefinition() != typeof(Optional<>))
            {
                names.Push(part.Member.Name);
            }
        }

        return names.Count > 0 ? Of(string.Join('.', names)) : null;
    }
}
