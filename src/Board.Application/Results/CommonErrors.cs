namespace Board.Application.Results;

/// <summary>The errors that all modules share.</summary>
public static class CommonErrors
{
    public static readonly ValidationError Validation = new(new Dictionary<string, string[]>(StringComparer.Ordinal));
    public static readonly InvalidInputError CursorInvalid = new("request.cursor_invalid");
    public static readonly ForbiddenError Forbidden = new();
    public static readonly PreconditionError PreconditionFailed = new();
    public static readonly RateLimitedError RateLimited = new(TimeSpan.Zero);
}
