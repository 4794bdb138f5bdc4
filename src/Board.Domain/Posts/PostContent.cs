using Board.Domain.Text;

namespace Board.Domain.Posts;

/// <summary>The text of a post, exactly as it was written.</summary>
public sealed record PostContent
{
    /// <summary>Maximum length in code points.</summary>
    public const int MaxLength = 50_000;

    /// <summary>Length in code points of the excerpt that a list shows.</summary>
    public const int ExcerptLength = 200;

    private PostContent(string value) => Value = value;

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>The beginning of the text, for lists.</summary>
    public string Excerpt => CodePoints.Take(Value, ExcerptLength);

    /// <summary>Creates content.</summary>
    /// <exception cref="ArgumentException">The text is blank or longer than <see cref="MaxLength"/>.</exception>
    public static PostContent From(string text) =>
        !CodePoints.AreBlank(text) && CodePoints.Count(text) <= MaxLength
            ? new PostContent(text)
            : throw new ArgumentException("Not the content of a post.", nameof(text));

    /// <summary>Rehydrates stored content without re-validating it: stored values may predate the current rules.</summary>
    public static PostContent Restore(string text) => new(text);

    /// <inheritdoc />
    public override string ToString() => Value;
}
