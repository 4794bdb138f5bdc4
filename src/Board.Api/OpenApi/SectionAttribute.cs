using Microsoft.AspNetCore.Http.Metadata;

namespace Board.Api.OpenApi;

/// <summary>The part of the document in which calls stand: a tag, and what it is about.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SectionAttribute(string name, string description) : Attribute, ITagsMetadata
{
    /// <summary>The position of sections that declare none.</summary>
    private const int ByName = 100;

    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>The section's position; sections with the same one are sorted by name.</summary>
    public int Order { get; init; } = ByName;

    public IReadOnlyList<string> Tags => [Name];
}
