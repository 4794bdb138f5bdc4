namespace Board.Application.Posts;

/// <summary>The names of this module's validation messages in <c>PostTexts.resx</c> and <c>PostTexts.ko.resx</c>.</summary>
internal static class PostTexts
{
    public const string EitherPageOrCursor = nameof(EitherPageOrCursor);
    public const string WordTooShort = nameof(WordTooShort);
}
