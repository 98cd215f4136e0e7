using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerFocus.Web.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class UploadsAppliedInTheBackground : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Bytes",
                table: "PendingUploads",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "PendingUploads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedBy",
                table: "PendingUploads",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "ExpectedVersion",
                table: "PendingUploads",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPartners",
                table: "PendingUploads",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Outcome",
                table: "PendingUploads",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Bytes",
                table: "PendingUploads");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "PendingUploads");

            migrationBuilder.DropColumn(
                name: "ConfirmedBy",
                table: "PendingUploads");

            migrationBuilder.DropColumn(
                name: "ExpectedVersion",
                table: "PendingUploads");

            migrationBuilder.DropColumn(
                name: "IsPartners",
                table: "PendingUploads");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "PendingUploads");
        }
    }
}
