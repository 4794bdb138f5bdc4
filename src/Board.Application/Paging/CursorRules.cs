using Board.Application.Results;
using FluentValidation;

namespace Board.Application.Paging;

internal static class CursorRules
{
    /// <summary>A cursor is absent or one that this API made; else the request is refused with <c>request.cursor_invalid</c>.</summary>
    public static IRuleBuilderOptions<T, string?> Cursor<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(cursor => cursor is null || KeysetCursor.TryDecode(cursor, out _))
            .WithState(_ => CommonErrors.CursorInvalid)
            .WithErrorCode(CommonErrors.CursorInvalid.Code);
}
