using System.Text.RegularExpressions;

namespace Board.IntegrationTests.Access;

/// <summary>The kinds of callers.</summary>
public enum Actor
{
    Anonymous,

    /// <summary>The member whom the placeholders in the path and the body are about.</summary>
    Owner,

    /// <summary>Another member.</summary>
    Stranger,

    Moderator,
    Admin,
}

/// <summary>The statuses of one call for each kind of caller.</summary>
/// <param name="Call">The method and the path.</param>
/// <param name="Body">The body, if any.</param>
/// <param name="Statuses">The statuses, in the order of <see cref="Actor"/>.</param>
internal sealed partial record AccessRule(string Call, string? Body, params int[] Statuses)
{
    /// <summary>The endpoint that answers the call, as <see cref="EndpointOf"/> names it.</summary>
    public string Endpoint => EndpointOf(Method, Path);

    public string Method => Call.Split(' ')[0];

    public string Path => Call.Split(' ')[^1];

    /// <summary>Whether the call reads what everybody may see.</summary>
    public bool IsPublicRead => Method == "GET" && Statuses[(int)Actor.Anonymous] == 200;

    /// <summary>Whether the call needs a session.</summary>
    public bool NeedsSession => Statuses[(int)Actor.Anonymous] == 401;

    /// <summary>The path with the same value for each of its placeholders.</summary>
    public string PathWith(string value) => Placeholder().Replace(Path, value);

    /// <summary>Names an endpoint independently of its placeholders. A page and its files are one endpoint.</summary>
    public static string EndpointOf(string method, string pattern) =>
        $"{method} {Placeholder().Replace(PageFile().Replace($"/{pattern.Trim('/')}", "$1"), "{}")}";

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();

    [GeneratedRegex("^(/docs|/openapi)(/.*)?$")]
    private static partial Regex PageFile();
}
