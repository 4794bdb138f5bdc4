using Board.Application.Messaging;
using Board.Application.Modules;
using Board.Application.Posts;
using Board.Application.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.Comments;

[DependsOn(typeof(PostsModule), typeof(UsersModule))]
internal static class CommentsModule
{
    public static IServiceCollection AddComments(this IServiceCollection services) =>
        services
            .AddTransient<CommentRemoval>()
            .AddHandlersFrom(typeof(CommentsModule));
}
