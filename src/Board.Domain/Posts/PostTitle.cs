using Board.Domain.Text;

namespace Board.Domain.Posts;

/// <summary>The title of a post, exactly as it was written.</summary>
public sealed record PostTitle
{
    /// <summary>Maximum length in code points.</summary>
    public const int MaxLength = 200;

    private PostTitle(string value) => Value = value;

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>Creates a title.</summary>
    /// <exception cref="ArgumentException">The text is blank or longer than <see cref="MaxLength"/>.</exception>
    public static PostTitle From(string text) =>
        !CodePoints.AreBlank(text) && CodePoints.Count(text) <= MaxLength
            ? new PostTitle(text)
            : throw new ArgumentException("Not the title of a post.", nameof(text));

    /// <summary>Rehydrates a stored title without re-validating it: stored values may predate the current rules.</summary>
    public static PostTitle Restore(string text) => new(text);

    /// <inheritdoc />
    public override string ToString() => Value;
}
