using Board.Application.BackgroundWork;
using Board.Application.Comments;
using Board.Infrastructure.Comments.Seeding;
using Board.Infrastructure.Seeding;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Comments;

internal static class CommentsModule
{
    public static IServiceCollection AddComments(this IServiceCollection services) =>
        services
            .AddTransient<ICommentRepository, CommentRepository>()
            .AddTransient<ICommentQueries, CommentQueries>()
            .AddTransient<ISeeder, CommentSeeder>()
            .AddPeriodicWorkFrom(typeof(CommentsModule));
}
