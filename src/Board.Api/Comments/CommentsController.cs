using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Comments;

[ApiController]
[Tags("Comments")]
[Display(Description = "Comments on posts, and replies to comments, up to ten levels deep.", Order = 4)]
internal sealed partial class CommentsController(IMediator mediator) : ControllerBase;
