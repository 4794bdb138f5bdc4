using System.Reflection;

namespace Board.UnitTests.Common;

/// <summary>The members of a response, for tests that must notice a new one.</summary>
internal static class Representation
{
    /// <summary>
    /// Names of members, those of nested responses included: <c>author.nickname</c>. A change of
    /// them must raise the representation version of the <c>ETag</c>, and the tag must cover what changes without a new version.
    /// </summary>
    public static IEnumerable<string> Members(Type response, string prefix = "") =>
        response.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property =>
            property.PropertyType.Assembly == response.Assembly && !property.PropertyType.IsEnum
                ? Members(property.PropertyType, $"{prefix}{property.Name}.")
                : [$"{prefix}{property.Name}"]);
}
