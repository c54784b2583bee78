using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenBot.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Officials : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_responsible",
                table: "cases");

            migrationBuilder.AddColumn<bool>(
                name: "in_time",
                table: "cases",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "next_due_on",
                table: "cases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rating",
                table: "cases",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "unassigned",
                table: "cases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "waiting",
                table: "cases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "fingerprint_bands",
                columns: table => new
                {
                    band = table.Column<long>(type: "bigint", nullable: false),
                    case_code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fingerprint_bands", x => new { x.band, x.case_code });
                });

            migrationBuilder.CreateTable(
                name: "fingerprints",
                columns: table => new
                {
                    case_code = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: true),
                    unit = table.Column<string>(type: "text", nullable: true),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    sketch = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fingerprints", x => x.case_code);
                });

            migrationBuilder.CreateTable(
                name: "follow_ups",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    case_code = table.Column<string>(type: "text", nullable: true),
                    person = table.Column<string>(type: "text", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    sealed_rest = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_ups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hotspots",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sealed_body = table.Column<byte[]>(type: "bytea", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hotspots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "leaves",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    official = table.Column<string>(type: "text", nullable: false),
                    deputy = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leaves", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_closed_on",
                table: "cases",
                column: "closed_on",
                filter: "closed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_filed_on",
                table: "cases",
                column: "filed_on");

            migrationBuilder.CreateIndex(
                name: "IX_cases_matter",
                table: "cases",
                column: "matter",
                filter: "matter IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_next_due_on_code",
                table: "cases",
                columns: new[] { "next_due_on", "code" },
                filter: "closed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_responsible_next_due_on_code",
                table: "cases",
                columns: new[] { "responsible", "next_due_on", "code" },
                filter: "closed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_case_code",
                table: "follow_ups",
                column: "case_code",
                filter: "case_code IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_next_at",
                table: "follow_ups",
                column: "next_at",
                filter: "next_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_hotspots_opened_on",
                table: "hotspots",
                column: "opened_on");

            migrationBuilder.CreateIndex(
                name: "IX_leaves_to_on",
                table: "leaves",
                column: "to_on");

            // Work lists are ordered by the next due day: cases that are open already get theirs.
            migrationBuilder.Sql(
                "UPDATE cases SET next_due_on = (SELECT MIN(due_on) FROM clocks WHERE clocks.case_code = cases.code AND clocks.state = 'Running' " +
                "AND clocks.purpose NOT IN ('initial-longest', 'transfer')) WHERE closed_on IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fingerprint_bands");

            migrationBuilder.DropTable(
                name: "fingerprints");

            migrationBuilder.DropTable(
                name: "follow_ups");

            migrationBuilder.DropTable(
                name: "hotspots");

            migrationBuilder.DropTable(
                name: "leaves");

            migrationBuilder.DropIndex(
                name: "IX_cases_closed_on",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_filed_on",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_matter",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_next_due_on_code",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_responsible_next_due_on_code",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "in_time",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "next_due_on",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "rating",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "unassigned",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "waiting",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "IX_cases_responsible",
                table: "cases",
                column: "responsible",
                filter: "closed_on IS NULL");
        }
    }
}
