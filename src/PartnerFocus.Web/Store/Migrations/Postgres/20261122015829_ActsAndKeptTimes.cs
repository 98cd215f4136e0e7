using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerFocus.Web.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ActsAndKeptTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_KeptTimes_PartnerId_Start",
                table: "KeptTimes");

            migrationBuilder.AddColumn<string>(
                name: "InsteadOfId",
                table: "Delegations",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ActId",
                table: "Decisions",
                type: "uuid",
                nullable: true);

            // A form sent twice at once could keep the same time twice: one of them stays.
            migrationBuilder.Sql("""DELETE FROM "KeptTimes" WHERE ctid NOT IN (SELECT min(ctid) FROM "KeptTimes" GROUP BY "PartnerId", "Start")""");

            migrationBuilder.CreateIndex(
                name: "IX_KeptTimes_PartnerId_Start",
                table: "KeptTimes",
                columns: new[] { "PartnerId", "Start" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_ActId",
                table: "Decisions",
                column: "ActId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_KeptTimes_PartnerId_Start",
                table: "KeptTimes");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_ActId",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "InsteadOfId",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "ActId",
                table: "Decisions");

            migrationBuilder.CreateIndex(
                name: "IX_KeptTimes_PartnerId_Start",
                table: "KeptTimes",
                columns: new[] { "PartnerId", "Start" });
        }
    }
}
