using Board.Application.Results;
using FluentValidation;

namespace Board.Application.Paging;

internal static class CursorRules
{
    /// <summary>Rejects a cursor that this API did not issue with <c>request.cursor_invalid</c>.</summary>
    public static IRuleBuilderOptions<T, KeysetCursor?> Cursor<T>(this IRuleBuilder<T, KeysetCursor?> rule) =>
        rule.Must(cursor => cursor is null or { IsValid: true })
            .WithState(_ => CommonErrors.CursorInvalid)
            .WithErrorCode(CommonErrors.CursorInvalid.Code);
}
