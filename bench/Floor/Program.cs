using System.Globalization;
using Board.Bench.Floor;
using MySqlConnector;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

var app = builder.Build();
var settings = app.Configuration;
await using var source = new MySqlDataSource(DriverSettings.Complete(settings.GetConnectionString("Board")!));
var tokens = new Tokens(settings["Auth:SigningKeys:0:Id"]!, Convert.FromBase64String(settings["Auth:SigningKeys:0:Secret"]!));
if (args is ["make-tokens", var folder, var count])
{
    await MakeTokens.RunAsync(source, tokens, folder, int.Parse(count, CultureInfo.InvariantCulture));
    return;
}

var database = new Database(source);
var sessions = new Sessions(database, tokens);
var posts = new Posts(database, sessions, new NumberedPosts(database));
var comments = new Comments(database, sessions);

// Request delegates are the cheapest kind of endpoint.
app.Use((context, next) =>
{
    context.Response.Headers.CacheControl = HttpMethods.IsGet(context.Request.Method) ? "no-cache" : "no-store";
    return next(context);
});
app.MapGet("/posts", posts.ListAsync);
app.MapPost("/posts", posts.CreateAsync);
app.MapGet("/posts/{id}", posts.GetAsync);
app.MapGet("/posts/{id}/comments", comments.ListAsync);
app.MapPost("/posts/{id}/comments", comments.CreateAsync);
app.MapGet("/users/me", sessions.GetMeAsync);
app.MapPost("/auth/refresh", sessions.RefreshAsync);
app.MapPost("/auth/sign-in", sessions.SignInAsync);

await app.RunAsync();
