using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Posts;

[ApiController]
[Route("posts")]
[Tags("Posts")]
[Display(Description = "Posts. Everyone may read them; authors may edit and delete their own, moderators all.", Order = 3)]
internal sealed partial class PostsController(IMediator mediator) : ControllerBase;
