using BenchmarkDotNet.Attributes;
using Board.Api.Problems;
using Board.Application.Auth;
using Board.Application.Results;

namespace Board.Bench.Micro;

/// <summary>Cost of an error: mapping it to a problem document, and the exception that carries it out of a controller.</summary>
[MemoryDiagnoser]
public class RefusalBenchmarks
{
    private static readonly Error Expired = AuthErrors.AccessTokenExpired;

    [Benchmark(Baseline = true)]
    public object Map() => ProblemMapper.Map(Expired);

    [Benchmark]
    public object ThrowAndMap()
    {
        try
        {
            return Result<int>.Failed(Expired).OrThrow();
        }
        catch (RequestFailedException refusal)
        {
            return ProblemMapper.Map(refusal.Error);
        }
    }
}
