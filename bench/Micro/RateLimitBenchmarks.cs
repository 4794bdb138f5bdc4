using System.Globalization;
using BenchmarkDotNet.Attributes;
using Board.Application.Auth;
using Board.Application.RateLimiting;
using Microsoft.Extensions.Options;

namespace Board.Bench.Micro;

/// <summary>Cost of a rate limit: for a known user, and for attackers who use a new address and account for each request.</summary>
[MemoryDiagnoser]
public class RateLimitBenchmarks : IDisposable
{
    private const int AttackedBy = 250_000;

    private readonly RateLimits limits =
        new(Options.Create(new RateLimitingOptions { Permits = { [WriteLimits.OfUser] = int.MaxValue } }), TimeProvider.System);
    private int stranger;

    [GlobalSetup]
    public void Attack()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var index = 0; index < AttackedBy; index++)
        {
            Stranger();
        }

        var taken = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024 / 1024;
        Console.WriteLine($"// {AttackedBy} attackers, each counted by three limits, take {taken} MiB.");
    }

    [GlobalCleanup]
    public void Dispose()
    {
        limits.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public object? KnownUser() => limits.Take(WriteLimits.OfUser, "01890a5d-ac96-774b-bcce-b302099a8057");

    [Benchmark]
    public object? Stranger()
    {
        var name = (stranger++).ToString(CultureInfo.InvariantCulture);
        return limits.Take(AuthLimits.SignInOfAddress, name)
            ?? limits.Take(AuthLimits.SignInOfAddressAndAccount, $"{name} {name}@example.com")
            ?? limits.Take(AuthLimits.FailedSignInOfAccount, $"{name}@example.com");
    }
}
