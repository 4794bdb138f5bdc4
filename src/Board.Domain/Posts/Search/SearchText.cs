namespace Board.Domain.Posts.Search;

/// <summary>Text as search compares it (<see cref="SearchFolding"/>).</summary>
public static class SearchText
{
    /// <summary>What a post is found by: its title and its text.</summary>
    public static string Of(PostTitle title, PostContent content)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(content);
        return SearchFolding.Fold(Normalizable($"{title.Value}\n{content.Value}"));
    }

    /// <summary>Replaces U+FFFE, the only code point that the framework refuses to normalise, by a space.</summary>
    internal static string Normalizable(string text) => text.Replace('\uFFFE', ' ');
}
