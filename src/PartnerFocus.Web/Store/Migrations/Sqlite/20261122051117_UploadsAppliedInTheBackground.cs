using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerFocus.Web.Store.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "ConfirmedAt",
                table: "PendingUploads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedBy",
                table: "PendingUploads",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "ExpectedVersion",
                table: "PendingUploads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPartners",
                table: "PendingUploads",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Outcome",
                table: "PendingUploads",
                type: "INTEGER",
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
