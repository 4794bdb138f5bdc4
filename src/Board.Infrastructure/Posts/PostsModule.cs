using Board.Application.BackgroundWork;
using Board.Application.Posts;
using Board.Application.Posts.Contracts;
using Board.Domain.Posts;
using Board.Infrastructure.Posts.Counting;
using Board.Infrastructure.Posts.Search;
using Board.Infrastructure.Posts.Seeding;
using Board.Infrastructure.Seeding;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Posts;

internal static class PostsModule
{
    public static IServiceCollection AddPosts(this IServiceCollection services) =>
        services
            .AddTransient<IPostRepository, PostRepository>()
            .AddTransient<IPostQueries, PostQueries>()
            .AddTransient<IPostComments, PostComments>()
            .AddTransient<ISeeder, PostSeeder>()
            .AddTransient<ISeedReferences<PostId>, PostSeeder>()
            .AddTransient<PostSearch>()
            .AddTransient<SearchTexts>()
            .AddTransient<SearchIndex>()
            .AddSingleton<SearchTextBackfillProgress>()
            .AddTransient<PostCountBuckets>()
            .AddPeriodicWorkFrom(typeof(PostsModule));
}
