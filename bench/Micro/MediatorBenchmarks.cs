using BenchmarkDotNet.Attributes;
using Board.Application;
using Board.Application.Posts;
using Board.Application.Results;
using Board.Domain.Posts;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Bench.Micro;

/// <summary>Cost of the mediator and its behaviors compared with a direct call, each in its own scope as in a request.</summary>
[MemoryDiagnoser]
public class MediatorBenchmarks
{
    private readonly GetPostQuery query = new(PostId.From(Guid.CreateVersion7()));
    private ServiceProvider services = null!;

    [GlobalSetup]
    public void SetUp() =>
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddMetrics()
            .AddApplication()
            .AddSingleton<IPostQueries>(new OnePost())
            .BuildServiceProvider();

    [GlobalCleanup]
    public void CleanUp() => services.Dispose();

    [Benchmark(Baseline = true)]
    public async Task<Result<PostResponse>> HandlerAlone()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IRequestHandler<GetPostQuery, Result<PostResponse>>>().Handle(
            query, CancellationToken.None);
    }

    [Benchmark]
    public async Task<Result<PostResponse>> MediatorWithBehaviors()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query);
    }

    private sealed class OnePost : IPostQueries
    {
        private static readonly PostResponse Post =
            new(Guid.CreateVersion7(), "title", "content", Author: null, 0, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 1);

        public Task<PostResponse?> FindAsync(PostId id, CancellationToken cancellationToken) => Task.FromResult<PostResponse?>(Post);

        public Task<PostVersion?> FindVersionAsync(PostId id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<PostSummary>> ListAsync(
            PostFilter filter, PostId? before, int take, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<CountedPosts> ListAsync(PostFilter filter, int skip, int take, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
