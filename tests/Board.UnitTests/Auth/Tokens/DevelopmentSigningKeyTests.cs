using Board.Application.Auth;
using Board.Infrastructure.Auth.Tokens;

namespace Board.UnitTests.Auth.Tokens;

public sealed class DevelopmentSigningKeyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string KeyPath => folder.PathOf("signing-key");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_generated_key_passes_the_validation_of_settings()
    {
        var options = new AuthOptions { SigningKeys = { DevelopmentSigningKey.ReadOrCreate(KeyPath) } };

        new AuthOptionsValidator().Validate(name: null, options).Failed.ShouldBeFalse();
    }

    [Fact]
    public void The_generated_key_is_reused()
    {
        var made = DevelopmentSigningKey.ReadOrCreate(KeyPath);
        var read = DevelopmentSigningKey.ReadOrCreate(KeyPath);

        read.Secret.ShouldBe(made.Secret);
        read.Id.ShouldBe(made.Id);
    }

    [Fact]
    public void Two_folders_have_two_keys() =>
        DevelopmentSigningKey.ReadOrCreate(KeyPath).Secret.ShouldNotBe(DevelopmentSigningKey.ReadOrCreate(folder.PathOf("other")).Secret);

    [Fact]
    public async Task Programs_that_start_concurrently_share_one_key()
    {
        using var start = new Barrier(8);

        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(TestRun.Token);
                return DevelopmentSigningKey.ReadOrCreate(KeyPath).Secret;
            },
            TestRun.Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        keys.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        folder.Files.ShouldBe(["signing-key"], "no draft is left behind");
    }

    [Fact]
    public void The_key_file_is_readable_by_its_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes; the file inherits the rights of its folder there.");
        DevelopmentSigningKey.ReadOrCreate(KeyPath);

#pragma warning disable CA1416 // skipped there
        File.GetUnixFileMode(KeyPath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
#pragma warning restore CA1416
    }
}
