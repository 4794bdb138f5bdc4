using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.SampleThings;

[ApiController]
[Route("sample-things")]
[Tags("SampleThings")]
[Display(Description = "The sample things.")]
internal sealed partial class SampleThingsController(IMediator mediator) : ControllerBase;
