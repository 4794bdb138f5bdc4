using Board.Application.Common.Validation;
using Board.Domain.Posts;
using FluentValidation;

namespace Board.Application.Posts;

/// <summary>The domain's rules about posts, as validators say them.</summary>
internal static class PostRules
{
    public static IRuleBuilderOptions<T, string?> TitleOfPost<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotBlank().AtMost(PostTitle.MaxLength);

    public static IRuleBuilderOptions<T, string?> ContentOfPost<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotBlank().AtMost(PostContent.MaxLength);

    public static IRuleBuilderOptions<T, string?> WordsOfSearch<T>(this IRuleBuilder<T, string?> rule) =>
        rule.AtMost(SearchWords.MaxLength)
            .Must((_, text, context) =>
            {
                context.MessageFormatter.AppendArgument("Min", SearchWords.MinWordLength);
                return text is null || SearchWords.Parse(text) is not null;
            })
            .WithErrorCode(ValidationMessages.WordTooShort);
}
