using Board.Application.Common.Validation;
using Board.Domain.Comments;
using FluentValidation;

namespace Board.Application.Comments;

/// <summary>The domain's rules about comments, as validators say them.</summary>
internal static class CommentRules
{
    public static IRuleBuilderOptions<T, string?> ContentOfComment<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotBlank().AtMost(CommentContent.MaxLength);
}
