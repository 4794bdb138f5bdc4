using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Posts;

[ApiController]
[Route("posts")]
[Tags("Posts")]
[Display(Description = "What people write. Everybody reads; authors edit and delete their own, moderators any.", Order = 3)]
internal sealed partial class PostsController(IMediator mediator) : ControllerBase;
