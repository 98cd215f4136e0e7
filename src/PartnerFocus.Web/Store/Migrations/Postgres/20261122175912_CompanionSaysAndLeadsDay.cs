using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerFocus.Web.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CompanionSaysAndLeadsDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "CannotAlongAt",
                table: "Delegations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CannotAlongId",
                table: "Delegations",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CannotAlongWhy",
                table: "Delegations",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "PartnersUntil",
                table: "Delegations",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CannotAlongAt",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "CannotAlongId",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "CannotAlongWhy",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "PartnersUntil",
                table: "Delegations");
        }
    }
}
