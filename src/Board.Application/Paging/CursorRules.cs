using Board.Application.Results;
using FluentValidation;

namespace Board.Application.Paging;

internal static class CursorRules
{
    /// <summary>Rejects a cursor that this API did not issue with <c>request.cursor_invalid</c>.</summary>
    public static IRuleBuilderOptions<T, string?> Cursor<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(cursor => cursor is null || KeysetCursor.TryDecode(cursor, out _))
            .WithState(_ => CommonErrors.CursorInvalid)
            .WithErrorCode(CommonErrors.CursorInvalid.Code);
}
