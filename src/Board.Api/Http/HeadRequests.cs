namespace Board.Api.Http;

/// <summary>Answers HEAD wherever GET is answered (RFC 9110, 9.1); the server leaves the body out.</summary>
internal static class HeadRequests
{
    public static TBuilder AlsoAnswerHead<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Finally(endpoint =>
        {
            if (endpoint.Metadata.OfType<HttpMethodMetadata>().LastOrDefault() is { } methods
                && methods.HttpMethods.Contains(HttpMethod.Get.Method, StringComparer.OrdinalIgnoreCase)
                && !methods.HttpMethods.Contains(HttpMethod.Head.Method, StringComparer.OrdinalIgnoreCase))
            {
                endpoint.Metadata.Add(
                    new HttpMethodMetadata([.. methods.HttpMethods, HttpMethod.Head.Method], methods.AcceptCorsPreflight));
            }
        });
        return endpoints;
    }
}
