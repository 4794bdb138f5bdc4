using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Access;

/// <summary>
/// Who may call what of one module. Stands beside the module's tests, such as <c>PostsAccess</c> in <c>Posts</c>, and is found by itself.
/// </summary>
internal interface IAccessTable
{
    /// <summary>Every call of the module, and what it answers to whom.</summary>
    IReadOnlyList<AccessRule> Rules { get; }

    /// <summary>
    /// Makes what the placeholders of calls stand for, such as <c>{post}</c>. All of it is the owner's. A table may use the placeholders
    /// of the others.
    /// </summary>
    IReadOnlyDictionary<string, Func<TestUser, Task<string>>> Placeholders => new Dictionary<string, Func<TestUser, Task<string>>>();
}
