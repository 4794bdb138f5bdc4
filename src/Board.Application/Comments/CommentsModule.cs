using Board.Application.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.Comments;

internal static class CommentsModule
{
    public static IServiceCollection AddComments(this IServiceCollection services) =>
        services
            .AddTransient<CommentChanges>()
            .AddTransient<CommentRemoval>()
            .AddTransient<DepartedCommenters>()
            .AddHandlersFrom(typeof(CommentsModule));
}
