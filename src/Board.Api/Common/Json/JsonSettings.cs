using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;

namespace Board.Api.Common.Json;

/// <summary>How JSON is read and written: strictly, so that a misspelt field is refused instead of ignored.</summary>
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

        // Little is escaped: responses are never embedded in HTML, and Korean stays Korean.
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new EnumNameConverter());
        options.Converters.Add(new UtcTimeConverter());
        options.Converters.Add(new SecretConverter());
        options.Converters.Add(new OptionalConverter());
    }

    /// <summary>Leaves the one media type that is documented; the framework offers plain text and other names for JSON too.</summary>
    public static void SpeakNothingElse(MvcOptions mvc)
    {
        mvc.OutputFormatters.RemoveType<StringOutputFormatter>();
        foreach (var output in mvc.OutputFormatters.OfType<OutputFormatter>())
        {
            KeepJson(output.SupportedMediaTypes);
        }

        foreach (var input in mvc.InputFormatters.OfType<InputFormatter>())
        {
            KeepJson(input.SupportedMediaTypes);
        }

        foreach (var input in mvc.InputFormatters.OfType<TextInputFormatter>())
        {
            input.SupportedEncodings.Clear();
            input.SupportedEncodings.Add(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }

        for (var index = 0; index < mvc.InputFormatters.Count; index++)
        {
            if (mvc.InputFormatters[index] is InputFormatter input)
            {
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
