using System.Text.Json;
using System.Text.Json.Serialization;

namespace Board.Api.Common.Json;

/// <summary>How JSON is read and written: strictly, so that a misspelt field is refused instead of ignored.</summary>
internal static class JsonSettings
{
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 16;

        // Only what JSON demands is escaped: responses are never embedded in HTML, and Korean stays Korean.
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new UtcTimeConverter());
        options.Converters.Add(new SecretConverter());
        options.Converters.Add(new OptionalConverter());
    }
}
