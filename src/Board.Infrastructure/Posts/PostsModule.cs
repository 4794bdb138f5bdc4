using Board.Application.BackgroundWork;
using Board.Application.Posts;
using Board.Application.Posts.Contracts;
using Board.Infrastructure.Posts.Counting;
using Board.Infrastructure.Posts.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Posts;

internal static class PostsModule
{
    public static IServiceCollection AddPosts(this IServiceCollection services) =>
        services
            .AddTransient<IPostRepository, PostRepository>()
            .AddTransient<IPostQueries, PostQueries>()
            .AddTransient<IPostComments, PostComments>()
            .AddTransient<PostSearch>()
            .AddTransient<SearchTexts>()
            .AddTransient<SearchIndex>()
            .AddSingleton<SearchTextBackfillProgress>()
            .AddTransient<PostCountBuckets>()
            .AddPeriodicWorkFrom(typeof(PostsModule));
}
