using Board.Application.Messaging;
using Board.Application.Modules;
using Board.Application.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.Posts;

[DependsOn(typeof(UsersModule))]
internal static class PostsModule
{
    public static IServiceCollection AddPosts(this IServiceCollection services) => services.AddHandlersFrom(typeof(PostsModule));
}
