using Board.Application.Common;
using Board.Application.Posts;
using Board.Application.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Posts;

internal static class PostsModule
{
    public static IServiceCollection AddPosts(this IServiceCollection services) =>
        services
            .AddScoped<IPostRepository, PostRepository>()
            .AddScoped<IPostQueries, PostQueries>()
            .AddScoped<IPostComments, PostComments>()
            .AddScoped<ISeeder, PostSeeder>()
            .AddScoped<PostSearch>()
            .AddScoped<SearchIndex>()
            .AddScoped<ISearchIndex>(provider => provider.GetRequiredService<SearchIndex>())
            .AddHostedService<SearchIndexing>()
            .AddScoped<PostRanges>()
            .AddScoped<IPostRanges>(provider => provider.GetRequiredService<PostRanges>())
            .AddHostedService<PostRangeCounting>();
}
