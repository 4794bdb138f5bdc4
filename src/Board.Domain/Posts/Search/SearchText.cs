namespace Board.Domain.Posts.Search;

/// <summary>The folded text that search compares (<see cref="SearchFolding"/>).</summary>
public static class SearchText
{
    /// <summary>The searchable text of a post: its title and its content.</summary>
    public static string Of(PostTitle title, PostContent content)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(content);
        return SearchFolding.Fold(Normalizable($"{title.Value}\n{content.Value}"));
    }

    /// <summary>Replaces U+FFFE, the only code point that the framework cannot normalise, by a space.</summary>
    internal static string Normalizable(string text) => text.Replace('\uFFFE', ' ');
}
