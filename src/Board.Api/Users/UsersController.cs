using System.ComponentModel.DataAnnotations;
using Board.Api.Callers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Users;

[ApiController]
[Route("users")]
[Tags("Users")]
[Display(Description = "Accounts and their public profiles.", Order = 1)]
internal sealed partial class UsersController(IMediator mediator, ICallerCookies cookies) : ControllerBase;
