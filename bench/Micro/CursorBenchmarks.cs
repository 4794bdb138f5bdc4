using BenchmarkDotNet.Attributes;
using Board.Application.Paging;
using Board.Domain.Posts;

namespace Board.Bench.Micro;

/// <summary>Encoding and decoding the cursor of a page.</summary>
[MemoryDiagnoser]
public class CursorBenchmarks
{
    private readonly Guid id = Guid.CreateVersion7();
    private string cursor = "";

    [GlobalSetup]
    public void SetUp() => cursor = KeysetCursor.Encode(id);

    [Benchmark]
    public string Encode() => KeysetCursor.Encode(id);

    [Benchmark]
    public PostId Decode() => KeysetCursor.Parse(cursor)!.ToId<PostId>();
}
