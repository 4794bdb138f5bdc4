using System.Data;
using System.Text;
using Board.Domain.Auth;
using Board.Domain.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Board.Infrastructure.Database;

/// <summary>Teaches Dapper the types of the domain, for the whole process; a second time changes nothing.</summary>
internal static class DapperSetup
{
    public static void Apply()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new RefreshTokenHashHandler());
        SqlMapper.AddTypeHandler(new UserTextHandler());
        foreach (var id in typeof(ITypedId<>).Assembly.GetTypes().Where(IsTypedId))
        {
            SqlMapper.AddTypeHandler(id, (SqlMapper.ITypeHandler)Activator.CreateInstance(typeof(TypedIdHandler<>).MakeGenericType(id))!);
        }
    }

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

    private sealed class UserTextHandler : SqlMapper.TypeHandler<UserText>
    {
        public override void SetValue(IDbDataParameter parameter, UserText value) =>
            parameter.Value = parameter is SqliteParameter ? Encoding.UTF8.GetBytes(value.Value) : value.Value;

        public override UserText Parse(object value) => new(DataReaderExtensions.TextOf(value));
    }

    private sealed class RefreshTokenHashHandler : SqlMapper.TypeHandler<RefreshTokenHash>
    {
        public override void SetValue(IDbDataParameter parameter, RefreshTokenHash? value)
        {
            parameter.DbType = DbType.Binary;
            parameter.Value = value is null ? DBNull.Value : value.ToBytes();
        }

        public override RefreshTokenHash Parse(object value) => RefreshTokenHash.From((byte[])value);
    }
}
