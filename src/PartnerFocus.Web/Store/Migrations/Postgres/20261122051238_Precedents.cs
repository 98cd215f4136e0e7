using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerFocus.Web.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Precedents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Precedents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    AgendaId = table.Column<Guid>(type: "uuid", nullable: false),
                    Uid = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Verdict = table.Column<int>(type: "integer", nullable: false),
                    DelegateeId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    TopContribution = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    HoldsFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReviewAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FirmVersionId = table.Column<long>(type: "bigint", nullable: false),
                    ActId = table.Column<Guid>(type: "uuid", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    EndedWhy = table.Column<int>(type: "integer", nullable: true),
                    EndedActId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Precedents", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Precedents_ActId",
                table: "Precedents",
                column: "ActId");

            migrationBuilder.CreateIndex(
                name: "IX_Precedents_PartnerId_Uid_Number",
                table: "Precedents",
                columns: new[] { "PartnerId", "Uid", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Precedents");
        }
    }
}
