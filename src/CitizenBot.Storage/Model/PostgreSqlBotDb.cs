using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CitizenBot.Storage.Model;

/// <summary>The tables on PostgreSQL; its migrations are in Migrations/PostgreSql.</summary>
internal sealed class PostgreSqlBotDb(DbContextOptions<PostgreSqlBotDb> options) : BotDb(options);

/// <summary>Lets <c>dotnet ef migrations add NAME --context PostgreSqlBotDb --output-dir Migrations/PostgreSql</c> run without a host.</summary>
internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlBotDb>
{
    public PostgreSqlBotDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlBotDb>().UseNpgsql("Host=design").Options);
}
