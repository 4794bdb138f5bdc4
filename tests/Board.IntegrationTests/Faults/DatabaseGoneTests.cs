using System.Globalization;
using System.Net;
using Board.Application.Persistence;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Posts;

namespace Board.IntegrationTests.Faults;

/// <summary>The database server is killed, hangs and comes back. Every test leaves it running.</summary>
public sealed class DatabaseGoneTests(PrivateMariaDbApp app) : IClassFixture<PrivateMariaDbApp>
{
    [Fact]
    public async Task Without_its_database_the_program_answers_503_and_recovers_by_itself()
    {
        var user = await WriteDurablyAsync();
        var post = (await user.WritePostAsync()).Header("Location")!;

        app.Server.Kill();
        var refused = await Task.WhenAll(
            app.Anonymous().GetAsync("/posts"),
            app.Anonymous().GetAsync(post),
            app.Anonymous().GetAsync($"/users/{user.Id}"),
            user.GetAsync("/users/me"),
            user.GetAsync("/auth/sessions"),
            user.PostAsync("/posts", new { title = "t", content = "c" }),
            user.PatchAsync(post, new { title = "t2" }),
            user.DeleteAsync(post),
            user.DeleteAsync("/auth/sessions"),
            app.Anonymous().PostAsync("/users", new { email = "new@example.com", nickname = "new", password = TestUser.DefaultPassword }),
            app.Anonymous().PostAsync("/auth/sign-in", new { email = user.Email, password = TestUser.DefaultPassword }),
            app.Anonymous().PostAsync("/auth/sign-in", new { email = "nobody@example.com", password = TestUser.DefaultPassword }),
            app.Anonymous().RefreshByCookieAsync(user.RefreshToken, user.AccessToken),
            app.Anonymous().RefreshByCookieAsync(AuthCalls.UnknownRefreshToken()),
            app.Anonymous().PostAsync("/auth/sign-out", body: null, AuthCalls.Cookies(user.AccessToken, user.RefreshToken)));
        var healthy = (Live: await app.Anonymous().GetAsync("/health/live"), Ready: await app.Anonymous().GetAsync("/health/ready"));
        await app.Server.StartAsync();

        ShouldAllBeUnavailable(refused);
        healthy.Live.ShouldBe(HttpStatusCode.OK);
        healthy.Ready.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await app.Anonymous().GetAsync("/posts")).ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
        (await user.PatchAsync(post, new { title = "t2" })).ShouldBe(HttpStatusCode.OK).Value("version").ShouldBe("2");
        (await app.Anonymous().RefreshAsync(user.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_an_unnoticed_restart_of_the_database_the_first_reads_succeed()
    {
        var user = await WriteDurablyAsync();
        await FillPoolAsync();

        app.Server.Kill();
        await app.Server.StartAsync();
        var reads = await Task.WhenAll(Enumerable.Range(0, 32).Select(index => index % 2 == 0
            ? app.Anonymous().GetAsync("/posts")
            : user.GetAsync("/users/me")));

        reads.ShouldAllBe(response => response.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_an_unnoticed_restart_of_the_database_a_write_succeeds_or_gets_503_and_the_next_one_succeeds()
    {
        var user = await WriteDurablyAsync();
        await FillPoolAsync();

        app.Server.Kill();
        await app.Server.StartAsync();
        var writes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => app.Anonymous().RefreshAsync(user.RefreshToken)));

        ShouldAllBeUnavailable(writes.Where(response => response.Status != HttpStatusCode.OK));
        (await user.PostAsync("/posts", new { title = "t", content = "c" })).ShouldBe(HttpStatusCode.Created);
        (await app.Anonymous().RefreshAsync(user.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_hanging_database_gives_503_in_time()
    {
        var user = await WriteDurablyAsync();

        app.Server.Suspend();
        ApiResponse[] refused;
        ApiResponse live, ready;
        try
        {
            var refusing = Task.WhenAll(
                app.Anonymous().GetAsync("/posts"),
                user.PostAsync("/posts", new { title = "t", content = "c" }),
                app.Anonymous().RefreshByCookieAsync(user.RefreshToken));
            live = await app.Anonymous().GetAsync("/health/live");
            ready = await app.Anonymous().GetAsync("/health/ready");
            refused = await refusing;
        }
        finally
        {
            app.Server.Resume();
        }

        ShouldAllBeUnavailable(refused);
        live.ShouldBe(HttpStatusCode.OK);
        ready.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await app.Anonymous().GetAsync("/posts")).ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().RefreshAsync(user.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_database_that_hangs_at_the_end_of_a_transaction_gives_503_in_time(bool commits)
    {
        var user = await WriteDurablyAsync();

        Exception? failure;
        try
        {
            failure = await Record.ExceptionAsync(() => app.WithServiceAsync<IUnitOfWork, int>(unitOfWork => unitOfWork.ExecuteAsync(
                _ =>
                {
                    app.Server.Suspend();
                    return commits ? Task.FromResult(1) : throw new InvalidOperationException("Undo it.");
                },
                TestContext.Current.CancellationToken)));
        }
        finally
        {
            app.Server.Resume();
        }

        failure.ShouldBeOfType(commits ? typeof(ServiceUnavailableException) : typeof(InvalidOperationException));
        (await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => user.PostAsync("/posts", new { title = "t", content = "c" }))))
            .ShouldAllBe(response => response.Status == HttpStatusCode.Created);
    }

    /// <summary>A user that survives a kill of the server, which otherwise does not flush each commit to disk.</summary>
    private async Task<TestUser> WriteDurablyAsync()
    {
        await app.ExecuteAsync("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
        return await app.SignUpAsync();
    }

    /// <summary>Fills the connection pool; the restart breaks all connections.</summary>
    private async Task FillPoolAsync() => await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => app.Anonymous().GetAsync("/posts")));

    private static void ShouldAllBeUnavailable(IEnumerable<ApiResponse> responses)
    {
        foreach (var response in responses)
        {
            response.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "service.unavailable").ShouldTouchNoCookie();
            int.Parse(response.Header("Retry-After")!, CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        }
    }
}
