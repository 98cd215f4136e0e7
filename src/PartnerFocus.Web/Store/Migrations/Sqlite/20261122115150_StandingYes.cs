using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerFocus.Web.Store.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "SeriesFrom",
                table: "Delegations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SeriesUntil",
                table: "Delegations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "StandingEndedFrom",
                table: "Delegations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "StandingId",
                table: "Delegations",
                type: "TEXT",
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
