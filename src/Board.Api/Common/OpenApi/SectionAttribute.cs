using Microsoft.AspNetCore.Http.Metadata;

namespace Board.Api.Common.OpenApi;

/// <summary>The part of the document in which calls stand: a tag, and what it is about.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SectionAttribute(string name, string description) : Attribute, ITagsMetadata
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    public IReadOnlyList<string> Tags => [Name];
}
