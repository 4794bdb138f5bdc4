using Board.Application.Validation;
using Board.Domain.Posts.Search;
using FluentValidation;

namespace Board.Application.Posts;

/// <summary>Validation rules from the domain's rules about posts.</summary>
internal static class PostRules
{
    public static IRuleBuilderOptions<T, string?> PostTitle<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotBlank().AtMost(Domain.Posts.PostTitle.MaxLength);

    public static IRuleBuilderOptions<T, string?> PostContent<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotBlank().AtMost(Domain.Posts.PostContent.MaxLength);

    public static IRuleBuilderOptions<T, string?> SearchTerms<T>(this IRuleBuilder<T, string?> rule) =>
        rule.AtMost(SearchWords.MaxLength)
            .Must((_, text, context) =>
            {
                context.MessageFormatter.AppendArgument("Min", SearchWords.MinWordLength);
                return text is null || SearchWords.Parse(text) is not null;
            })
            .WithErrorCode(PostTexts.WordTooShort);
}
