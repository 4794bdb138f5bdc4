using Spectre.Console;

namespace Board.Api.Commands;

/// <summary>Shows the progress of seeding: bars on a terminal, lines elsewhere.</summary>
internal sealed class SeedProgress
{
    private readonly ProgressContext context;

    private SeedProgress(ProgressContext context) => this.context = context;

    public static Task ShowAsync(Func<SeedProgress, Task> work) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new SeedProgress(context)));

    /// <summary>Adds a progress bar.</summary>
    public IProgress<int> Of(string things, int count) => new Bar(context.AddTask($"{count} {things}", maxValue: count));

    private sealed class Bar(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Increment(value);
    }
}
