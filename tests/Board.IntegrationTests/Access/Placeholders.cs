using System.Text.RegularExpressions;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Access;

/// <summary>Fills in the placeholders of a call with values of the access tables, which belong to the owner.</summary>
internal static partial class Placeholders
{
    /// <summary>The path and the body of a call. A placeholder has one value in both.</summary>
    public static async Task<(string Path, string? Body)> FillAsync(AccessRule rule, TestUser owner)
    {
        var (path, body) = (rule.Path, rule.Body);
        foreach (var placeholder in Placeholder().Matches($"{path}{body}").Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            var value = await AccessTables.Placeholders[placeholder[1..^1]](owner);
            path = path.Replace(placeholder, value, StringComparison.Ordinal);
            body = body?.Replace(placeholder, value, StringComparison.Ordinal);
        }

        return (path, body);
    }

    [GeneratedRegex(@"\{[A-Za-z]+\}")]
    private static partial Regex Placeholder();
}
