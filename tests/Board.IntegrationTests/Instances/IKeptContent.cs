using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Instances;

/// <summary>
/// What of a module is written while programs and databases are killed. Stands beside the module's tests, such as <c>KeptPosts</c> in
/// <c>Posts</c>, and is found by itself.
/// </summary>
internal interface IKeptContent
{
    /// <summary>The body of a request that writes one more.</summary>
    object Body { get; }

    /// <summary>The address that takes one more, or <see langword="null"/> if something else has to be written first.</summary>
    /// <param name="written">Paths of all that the writer has written so far.</param>
    string? CollectionAfter(IReadOnlyList<string> written);

    /// <summary>Returns the paths of all that is stored, and asserts what else must be right of them.</summary>
    Task<IEnumerable<string>> FindAsync(ApiClient client);
}
