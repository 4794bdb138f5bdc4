using Board.Bench.Floor;
using MySqlConnector;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

var app = builder.Build();
await using var database = new MySqlDataSource(DriverSettings.Complete(app.Configuration.GetConnectionString("Board")!));
var prepare = app.Configuration.GetValue<bool>("Prepare");

// A line for each endpoint that is measured, as request delegates: the cheapest thing that can be mapped.
app.MapGet("/posts/{id}", new GetPost(database, prepare).HandleAsync);
app.MapGet("/posts", new ListPosts(database, prepare).HandleAsync);

await app.RunAsync();
