using Board.Application.Validation;
using FluentValidation;

namespace Board.Application.Comments;

/// <summary>Validation rules from the domain's rules about comments.</summary>
internal static class CommentRules
{
    public static IRuleBuilderOptions<T, string?> CommentContent<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotBlank().AtMost(Domain.Comments.CommentContent.MaxLength);
}
