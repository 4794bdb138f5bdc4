using Board.Application.Comments;
using Board.Application.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Comments;

internal static class CommentsModule
{
    public static IServiceCollection AddComments(this IServiceCollection services) =>
        services
            .AddScoped<ICommentRepository, CommentRepository>()
            .AddScoped<ICommentQueries, CommentQueries>()
            .AddScoped<IDepartedCommenterRepository, DepartedCommenterRepository>()
            .AddScoped<ISeeder, CommentSeeder>()
            .AddHostedService<DepartedCommenterSweep>();
}
