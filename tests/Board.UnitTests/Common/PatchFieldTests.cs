using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Board.Api.Json;
using Board.Api.OpenApi.Transformers;
using Board.Application.Common;

namespace Board.UnitTests.Common;

public sealed class PatchFieldTests
{
    [Theory]
    [InlineData("text", false)]
    [InlineData("clearableText", true)]
    [InlineData("number", false)]
    [InlineData("clearableNumber", true)]
    [InlineData("refusedNull", false)]
    public void A_field_that_can_be_cleared_is_documented_as_nullable(string field, bool isNullable)
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        JsonSettings.Apply(options);
        var property = options.GetTypeInfo(typeof(EditProbeRequest)).Properties.Single(property => property.Name == field);

        ValueSchemas.IsNullable(property).ShouldBe(isNullable);
    }

    private sealed record EditProbeRequest
    {
        public Optional<string> Text { get; init; }

        public Optional<string?> ClearableText { get; init; }

        public Optional<int> Number { get; init; }

        public Optional<int?> ClearableNumber { get; init; }

        [DisallowNull]
        public Optional<int?> RefusedNull { get; init; }
    }
}
