using System.ComponentModel.DataAnnotations;
using Board.Domain.SampleThings;

namespace Board.Api.SampleThings;

/// <summary>The body of a new one.</summary>
/// <param name="Name">What it is called, not blank.</param>
public sealed record CreateSampleThingRequest([property: StringLength(SampleThingName.MaxLength, MinimumLength = 1)] string? Name);
