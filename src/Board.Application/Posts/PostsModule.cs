using Board.Application.Common.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.Posts;

internal static class PostsModule
{
    public static IServiceCollection AddPosts(this IServiceCollection services) =>
        services
            .AddTransient<PostChanges>()
            .AddTransient<DepartedAuthors>()
            .AddUseCasesBeside(typeof(PostsModule));
}
