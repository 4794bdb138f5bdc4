using System.Data;
using Board.Domain.Common;
using Dapper;

namespace Board.Infrastructure.Database;

/// <summary>
/// Sets Dapper up for the process: a handler for every typed id, and every type handler that a module has. Calling it again changes
/// nothing.
/// </summary>
internal static class DapperSetup
{
    public static void Apply()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        foreach (var handler in typeof(DapperSetup).Assembly.GetTypes().Where(IsTypeHandler))
        {
            SqlMapper.AddTypeHandler(handler.BaseType!.GenericTypeArguments[0], (SqlMapper.ITypeHandler)Activator.CreateInstance(handler)!);
        }

        foreach (var id in typeof(ITypedId<>).Assembly.GetTypes().Where(IsTypedId))
        {
            SqlMapper.AddTypeHandler(id, (SqlMapper.ITypeHandler)Activator.CreateInstance(typeof(TypedIdHandler<>).MakeGenericType(id))!);
        }
    }

    private static bool IsTypeHandler(Type type) =>
        type is { BaseType: { IsConstructedGenericType: true } parent, ContainsGenericParameters: false }
        && parent.GetGenericTypeDefinition() == typeof(SqlMapper.TypeHandler<>);

    private static bool IsTypedId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>));

    private sealed class TypedIdHandler<TId> : SqlMapper.TypeHandler<TId>
        where TId : struct, ITypedId<TId>
    {
        public override void SetValue(IDbDataParameter parameter, TId value)
        {
            parameter.DbType = DbType.Binary;
            parameter.Value = value.ToStored();
        }

        public override TId Parse(object value) => TId.From(new Guid((byte[])value, bigEndian: true));
    }
}
