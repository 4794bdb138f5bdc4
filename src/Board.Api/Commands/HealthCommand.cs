using System.CommandLine;

namespace Board.Api.Commands;

/// <summary><c>health URL</c>: checks a running program; for images without a shell.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    public static Command Describe()
    {
        var url = new Argument<Uri>("URL")
        {
            Description = "Its address, as in http://localhost:8080/health/ready.",
            CustomParser = argument =>
            {
                if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https")
                {
                    return parsed;
                }

                argument.AddError($"'{argument.Tokens[0].Value}' is no address that begins with http:// or https://.");
                return null;
            },
        };
        var command = new Command("health", "Ask a running program how it is; ends with 0 if well.") { url };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(url), cancellationToken));
        return command;
    }

    private static async Task RunAsync(Uri url, CancellationToken cancellationToken)
    {
        // No proxy and no redirects: a proxy for outgoing requests does not know the program, and a redirect says nothing about its health.
        using var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = Timeout };
        try
        {
            using var response = await client.GetAsync(url, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw new CommandFailedException($"It answers {(int)response.StatusCode}.");
            }

            Console.WriteLine(await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.SecureConnectionError)
        {
            throw new CommandFailedException("A secure connection to it is not possible: check its certificate, or ask by http://.");
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.InvalidResponse)
        {
            throw new CommandFailedException("What it answers is not HTTP.");
        }
        catch (Exception exception) when (
            exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new CommandFailedException("It does not answer.");
        }
    }
}
