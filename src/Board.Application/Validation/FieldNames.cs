using System.Linq.Expressions;
using System.Text.Json;
using Board.Application.Common;

namespace Board.Application.Validation;

/// <summary>Names of fields as clients send them: <c>currentPassword</c>, where FluentValidation says "Current Password".</summary>
internal static class FieldNames
{
    /// <summary>Returns the name of a property of a request, or of a nested one (<c>address.street</c>).</summary>
    public static string Of(string propertyPath) =>
        string.Join('.', propertyPath.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>
    /// Returns the name of the field that a rule reads (<c>command => command.Nickname.Value</c>), or <see langword="null"/> for the whole
    /// request.
    /// </summary>
    public static string? Of(LambdaExpression? rule)
    {
        var names = new Stack<string>();
        for (var part = rule?.Body as MemberExpression; part is not null; part = part.Expression as MemberExpression)
        {
            // Clients do not see Optional<T>.Value as a field.
            if (part.Member.DeclaringType is not { IsGenericType: true } type || type.GetGenericTypeDefinition() != typeof(Optional<>))
            {
                names.Push(part.Member.Name);
            }
        }

        return names.Count > 0 ? Of(string.Join('.', names)) : null;
    }
}
