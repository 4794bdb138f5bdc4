// Calls that the rule forbids, and one that it allows, for the test of that rule.
namespace Sample.Outgoing
{
    internal sealed class Preview(HttpClient http)
    {
        public Task<string> OfAsync(Uri link, CancellationToken cancellationToken) => http.GetStringAsync(link, cancellationToken);
    }
}

namespace Sample.Outgoing.Commands
{
    internal sealed class Probe(HttpClient http)
    {
        public Task<string> AskAsync(Uri address, CancellationToken cancellationToken) => http.GetStringAsync(address, cancellationToken);
    }
}
