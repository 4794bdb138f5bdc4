using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.SampleThings;

[ApiController]
[Route("sample-things")]
[Tags("SampleThings")]
[Display(Description = "Says in a sentence what these calls are about.")]
internal sealed partial class SampleThingsController(IMediator mediator) : ControllerBase;
