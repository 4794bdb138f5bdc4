using Board.Application.BackgroundWork;
using Board.Application.Comments;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Comments;

internal static class CommentsModule
{
    public static IServiceCollection AddComments(this IServiceCollection services) =>
        services
            .AddTransient<ICommentRepository, CommentRepository>()
            .AddTransient<ICommentQueries, CommentQueries>()
            .AddPeriodicWorkFrom(typeof(CommentsModule));
}
