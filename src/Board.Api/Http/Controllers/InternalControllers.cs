using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Board.Api.Http.Controllers;

/// <summary>Finds internal controllers; the framework finds only public ones.</summary>
internal sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) =>
        typeInfo.Assembly == typeof(InternalControllers).Assembly && typeInfo.IsSubclassOf(typeof(ControllerBase)) && !typeInfo.IsAbstract;
}
