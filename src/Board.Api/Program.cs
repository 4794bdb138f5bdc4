using Board.Api.Common;
using Board.Api.Common.Startup;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddApi();

    var app = builder.Build();
    app.UseApi();

    app.ValidateSettings();
    await app.MigrateIfWantedAsync();
    app.AnnounceAddresses();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartupProblem.Describe(exception) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
