using Board.Infrastructure.Database;

namespace Board.UnitTests.Database;

public sealed class IdGeneratorTests
{
    private const int Threads = 4;
    private const int IdsPerThread = 20_000;

    private readonly IdGenerator generator = new();

    [Fact]
    public void An_id_is_a_UUIDv7_with_the_current_time()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

        var id = generator.Next();

        id.Version.ShouldBe(7);
        (id.Variant & 0b1100).ShouldBe(0b1000, "the variant of RFC 9562");
        MillisecondsOf(id).ShouldBeInRange(before - 1000, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 1000);
    }

    [Fact]
    public void Every_id_is_greater_than_the_one_before_as_a_number_and_as_bytes()
    {
        var ids = Enumerable.Range(0, IdsPerThread).Select(_ => generator.Next()).ToList();

        ids.Zip(ids.Skip(1)).ShouldAllBe(pair => pair.First.CompareTo(pair.Second) < 0);
        ids.Zip(ids.Skip(1)).ShouldAllBe(pair => CompareBytes(pair.First, pair.Second) < 0);
    }

    [Fact]
    public async Task Threads_get_different_ids_and_each_gets_them_in_order()
    {
        var perThread = await RunOnThreadsAsync(() => Enumerable.Range(0, IdsPerThread).Select(_ => generator.Next()).ToList());

        perThread.SelectMany(ids => ids).Distinct().Count().ShouldBe(Threads * IdsPerThread);
        perThread.ShouldAllBe(ids => ids.Zip(ids.Skip(1)).All(pair => pair.First.CompareTo(pair.Second) < 0));
    }

    [Fact]
    public async Task An_id_is_greater_than_all_that_any_thread_had_seen_before_it()
    {
        var gate = new Lock();
        var greatest = Guid.Empty;

        var outOfOrder = await RunOnThreadsAsync(() =>
        {
            var wrong = 0;
            for (var round = 0; round < IdsPerThread; round++)
            {
                Guid seen;
                lock (gate)
                {
                    seen = greatest;
                }

                var id = generator.Next();
                wrong += id.CompareTo(seen) > 0 ? 0 : 1;
                lock (gate)
                {
                    greatest = id.CompareTo(greatest) > 0 ? id : greatest;
                }
            }

            return wrong;
        });

        outOfOrder.Sum().ShouldBe(0);
    }

    [Fact]
    public void Two_generators_of_one_process_agree_on_the_order()
    {
        var other = new IdGenerator();

        for (var round = 0; round < 1_000; round++)
        {
            generator.Next().CompareTo(other.Next()).ShouldBeLessThan(0);
        }
    }

    private static Task<T[]> RunOnThreadsAsync<T>(Func<T> work) =>
        Task.WhenAll(Enumerable.Range(0, Threads).Select(_ =>
            Task.Factory.StartNew(work, TestRun.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

    private static int CompareBytes(Guid one, Guid other) =>
        one.ToByteArray(bigEndian: true).AsSpan().SequenceCompareTo(other.ToByteArray(bigEndian: true));

    private static long MillisecondsOf(Guid id) =>
        System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(id.ToByteArray(bigEndian: true)) >> 16;
}
