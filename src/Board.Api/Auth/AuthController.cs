using System.ComponentModel.DataAnnotations;
using Board.Api.Auth.Tokens;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Auth;

[ApiController]
[Route("auth")]
[Tags("Auth")]
[Display(Description = "Sessions: signing in, staying signed in, and signing out, here or on another device.", Order = 2)]
internal sealed partial class AuthController(IMediator mediator, TokenTransport tokens) : ControllerBase;
