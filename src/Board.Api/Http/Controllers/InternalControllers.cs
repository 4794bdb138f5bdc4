using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Board.Api.Http.Controllers;

/// <summary>Finds controllers although they are internal, as everything is that no other project needs.</summary>
internal sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) =>
        typeInfo.Assembly == typeof(InternalControllers).Assembly && typeInfo.IsSubclassOf(typeof(ControllerBase)) && !typeInfo.IsAbstract;
}
