using Board.Application.Comments;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Comments;

internal static class CommentsModule
{
    public static IServiceCollection AddComments(this IServiceCollection services) =>
        services
            .AddScoped<ICommentRepository, CommentRepository>()
            .AddScoped<ICommentQueries, CommentQueries>()
            .AddScoped<IDepartedCommenterRepository, DepartedCommenterRepository>()
            .AddHostedService<DepartedCommenterSweep>();
}
