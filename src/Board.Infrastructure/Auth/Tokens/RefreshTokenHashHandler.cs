using System.Data;
using Board.Domain.Auth;
using Dapper;

namespace Board.Infrastructure.Auth.Tokens;

internal sealed class RefreshTokenHashHandler : SqlMapper.TypeHandler<RefreshTokenHash>
{
    public override void SetValue(IDbDataParameter parameter, RefreshTokenHash? value)
    {
        parameter.DbType = DbType.Binary;
        parameter.Value = value is null ? DBNull.Value : value.ToBytes();
    }

    public override RefreshTokenHash Parse(object value) => RefreshTokenHash.From((byte[])value);
}
