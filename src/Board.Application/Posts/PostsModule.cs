using Board.Application.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.Posts;

internal static class PostsModule
{
    public static IServiceCollection AddPosts(this IServiceCollection services) =>
        services
            .AddTransient<PostChanges>()
            .AddTransient<DepartedAuthors>()
            .AddHandlersFrom(typeof(PostsModule));
}
