using System.Data;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Board.Infrastructure.Database;

internal sealed class UserTextHandler : SqlMapper.TypeHandler<UserText>
{
    public override void SetValue(IDbDataParameter parameter, UserText value) =>
        parameter.Value = parameter is SqliteParameter ? Encoding.UTF8.GetBytes(value.Value) : value.Value;

    public override UserText Parse(object value) => new(DataReaderExtensions.TextOf(value));
}
