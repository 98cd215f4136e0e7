using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerFocus.Web.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class StandingYes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsSeries",
                table: "OutgoingMails",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "SeriesFrom",
                table: "Delegations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SeriesUntil",
                table: "Delegations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StandingEndedFrom",
                table: "Delegations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "StandingId",
                table: "Delegations",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_StandingId",
                table: "Delegations",
                column: "StandingId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Delegations_StandingId",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "IsSeries",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "SeriesFrom",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "SeriesUntil",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "StandingEndedFrom",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "StandingId",
                table: "Delegations");
        }
    }
}
