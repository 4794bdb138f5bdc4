using Board.Application.Common;
using Board.Application.Posts;
using Board.Application.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Posts;

internal static class PostsModule
{
    public static IServiceCollection AddPosts(this IServiceCollection services) =>
        services
            .AddTransient<IPostRepository, PostRepository>()
            .AddTransient<IPostQueries, PostQueries>()
            .AddTransient<IPostComments, PostComments>()
            .AddTransient<IDepartedAuthorRepository, DepartedAuthorRepository>()
            .AddTransient<ISeeder, PostSeeder>()
            .AddTransient<PostSearch>()
            .AddTransient<SearchIndex>()
            .AddTransient<ISearchIndex>(provider => provider.GetRequiredService<SearchIndex>())
            .AddHostedService<SearchIndexing>()
            .AddTransient<PostRanges>()
            .AddTransient<IPostRanges>(provider => provider.GetRequiredService<PostRanges>())
            .AddHostedService<PostRangeCounting>()
            .AddHostedService<DepartedAuthorSweep>();
}
