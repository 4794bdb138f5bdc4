using Board.Domain.Text;

namespace Board.Domain.Comments;

/// <summary>The text of a comment, exactly as it was written.</summary>
public sealed record CommentContent
{
    /// <summary>Maximum length in code points.</summary>
    public const int MaxLength = 5_000;

    private CommentContent(string value) => Value = value;

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>Creates content.</summary>
    /// <exception cref="ArgumentException">The text is blank or longer than <see cref="MaxLength"/>.</exception>
    public static CommentContent From(string text) =>
        !CodePoints.AreBlank(text) && CodePoints.Count(text) <= MaxLength
            ? new CommentContent(text)
            : throw new ArgumentException("Not the content of a comment.", nameof(text));

    /// <summary>Rehydrates stored content without re-validating it: stored values may predate the current rules.</summary>
    public static CommentContent Restore(string text) => new(text);

    /// <inheritdoc />
    public override string ToString() => Value;
}
