using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;

namespace Board.Api.Json;

/// <summary>Configures strict JSON: a misspelt field is rejected, not ignored.</summary>
internal static class JsonSettings
{
    private const string MediaType = "application/json";

    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 16;
        options.Encoder = ReadableJsonEncoder.Instance;
        options.Converters.Add(new EnumNameConverter());
        options.Converters.Add(new UtcTimeConverter());
        options.Converters.Add(new SecretConverter());
        options.Converters.Add(new OptionalConverter());
    }

    /// <summary>
    /// Removes all media types and encodings that are not documented: the framework also offers plain text, other names of JSON,
    /// and UTF-16 to clients that send <c>Accept-Charset</c>.
    /// </summary>
    public static void RestrictToJson(MvcOptions mvc)
    {
        mvc.OutputFormatters.RemoveType<StringOutputFormatter>();
        foreach (var output in mvc.OutputFormatters.OfType<TextOutputFormatter>())
        {
            KeepJson(output.SupportedMediaTypes);
            output.SupportedEncodings.Clear();
            output.SupportedEncodings.Add(Encoding.UTF8);
        }

        for (var index = 0; index < mvc.InputFormatters.Count; index++)
        {
            if (mvc.InputFormatters[index] is TextInputFormatter input)
            {
                KeepJson(input.SupportedMediaTypes);
                mvc.InputFormatters[index] = new StrictJsonFormatter(MediaType, input);
            }
        }
    }

    private static void KeepJson(MediaTypeCollection mediaTypes)
    {
        mediaTypes.Clear();
        mediaTypes.Add(MediaType);
    }
}
