using System.Text;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Tests.Web.Agendas.Uploads;

public class UploadedFilesTests
{
    private const string Calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

    [Fact]
    public void SaidBytes_OfAZip_AreThoseOfWhatIsInIt() =>
        UploadedFiles.SaidBytes(Zip.Of(("a.ics", new string('x', 50_000)), ("b.ics", new string('y', 30_000))), new UploadLimits()).Should().Be(80_000);

    [Fact]
    public void SaidBytes_OfACutZip_AreItsOwn() =>
        UploadedFiles.SaidBytes(Zip.Of(("a.ics", new string('x', 50_000)))[..40], new UploadLimits()).Should().Be(40);

    [Fact]
    public void SaidBytes_OfAnEntryThatGrowsTooMuch_LeaveItOut() =>
        UploadedFiles.SaidBytes(Zip.Of(("a.ics", new byte[50_000_000]), ("b.ics", Encoding.UTF8.GetBytes(new string('y', 90_000)))), new UploadLimits()).Should().Be(90_000);

    [Fact]
    public void SaidBytes_OfAnEntryThatLiesAboutItsSize_AreNeverMoreThanMayBeUnpacked() =>
        UploadedFiles.SaidBytes(Zip.WithDirectory(Zip.Of(("a.ics", Noise(2000))), 24, 90_000, 4), new UploadLimits { UnpackedBytes = 5000 }).Should().Be(5000);

    [Fact]
    public void SaidBytes_OfMoreEntriesThanAreRead_CountThoseThatAre() =>
        UploadedFiles.SaidBytes(Zip.Of(("a.ics", new string('x', 50_000)), ("b.ics", new string('y', 30_000))), new UploadLimits { ZipEntries = 1 }).Should().Be(50_000);

    [Fact]
    public void SaidBytes_OfACalendar_AreItsOwn() => UploadedFiles.SaidBytes(Encoding.UTF8.GetBytes(Calendar), new UploadLimits()).Should().Be(Calendar.Length);

    [Fact]
    public void Open_OfACalendar_GivesItsContentAsOftenAsAsked()
    {
        using var files = Open("a.ics", Encoding.UTF8.GetBytes(Calendar));

        Read(files.Files[0]);

        Read(files.Files[0]).Should().Be(Calendar);
    }

    [Fact]
    public void Open_OfAZip_NamesEntriesAfterIt()
    {
        using var files = Open("a.zip", Zip.Of(("map/", ""), ("map/b.ics", Calendar), ("__MACOSX/b.ics", "x")));

        files.Files.Select(f => f.Name).Should().Equal("a.zip/map/b.ics");
    }

    [Fact]
    public void Open_OfAZipThatCallsItselfIcs_LooksInside()
    {
        using var files = Open("a.ics", Zip.Of(("b.ics", Calendar)));

        Read(files.Files[0]).Should().Be(Calendar);
    }

    [Fact]
    public void Open_OfAnEmptyFile_IsRefused() => FaultOf("a.ics", []).Should().Be(FileFault.Empty);

    [Fact]
    public void Open_OverTheSizeLimit_IsRefused() =>
        FaultOf("a.ics", new byte[11], new UploadLimits { FileBytes = 10 }).Should().Be(FileFault.TooBig);

    [Fact]
    public void Open_OfAZipWithoutFiles_IsRefused() => FaultOf("a.zip", Zip.Of(Array.Empty<(string, byte[])>())).Should().Be(FileFault.EmptyZip);

    [Fact]
    public void Open_OfACutZip_IsRefused() => FaultOf("a.zip", Zip.Of(("b.ics", Calendar))[..40]).Should().Be(FileFault.DamagedZip);

    [Fact]
    public void Open_WithTooManyEntries_RefusesTheZip() =>
        FaultOf("a.zip", Zip.Of(("b.ics", Calendar), ("c.ics", Calendar)), new UploadLimits { ZipEntries = 1 }).Should().Be(FileFault.TooManyEntries);

    [Fact]
    public void Open_OfALockedEntry_RefusesItByName()
    {
        var locked = Zip.WithDirectory(Zip.Of(("b.ics", Calendar)), 8, 1, 2);

        using var files = Open("a.zip", locked);

        files.Files[0].Should().BeEquivalentTo(new { Name = "a.zip/b.ics", Fault = FileFault.Encrypted });
    }

    [Fact]
    public void Open_OfALink_RefusesIt() => FaultOf("a.zip", Zip.Link("b.ics", "/etc/passwd")).Should().Be(FileFault.Link);

    [Fact]
    public void Open_OfAZipInAZip_RefusesIt() => FaultOf("a.zip", Zip.Of(("b.zip", Zip.Of(("c.ics", Calendar))))).Should().Be(FileFault.NestedArchive);

    [Fact]
    public void Read_OfAZipInAZipUnderAnotherName_RefusesIt() =>
        FaultAfterReading(Zip.Of(("b.ics", Zip.Of(("c.ics", Calendar))))).Should().Be(FileFault.NestedArchive);

    [Fact]
    public void Read_OfABomb_StopsLongBeforeTheEnd()
    {
        using var files = Open("a.zip", Zip.Of(("b.ics", new byte[50_000_000])));

        Read(files.Files[0]).Length.Should().BeLessThan(11_000_000);
    }

    [Fact]
    public void Read_OfABomb_SaysThatItGrowsTooMuch() =>
        FaultAfterReading(Zip.Of(("b.ics", new byte[50_000_000]))).Should().Be(FileFault.GrowsTooMuch);

    [Fact]
    public void Read_OverTheUnpackedLimit_SaysSo() =>
        FaultAfterReading(Zip.Of(("b.ics", Noise(3000))), new UploadLimits { UnpackedBytes = 2000 }).Should().Be(FileFault.UnpacksTooBig);

    [Fact]
    public void Read_OfSeveralEntries_CountsThemTogether()
    {
        using var files = Open("a.zip", Zip.Of(("b.ics", Noise(1500)), ("c.ics", Noise(1500))), new UploadLimits { UnpackedBytes = 2000 });

        files.Files.ToList().ForEach(f => Read(f));

        files.Files.Select(f => f.Fault).Should().Equal(null, FileFault.UnpacksTooBig);
    }

    [Fact]
    public void Read_OfAnEntryTwice_CountsItOnce()
    {
        using var files = Open("a.zip", Zip.Of(("b.ics", Noise(1500))), new UploadLimits { UnpackedBytes = 2000 });

        Read(files.Files[0]);
        Read(files.Files[0]);

        files.Files[0].Fault.Should().BeNull();
    }

    [Fact]
    public void Read_WithAWrongCheckSum_SaysDamaged() =>
        FaultAfterReading(Zip.WithDirectory(Zip.Of(("b.ics", Calendar)), 16, 12345, 4)).Should().Be(FileFault.Damaged);

    [Fact]
    public void Read_WithALieAboutTheSize_SaysDamaged() =>
        FaultAfterReading(Zip.WithDirectory(Zip.Of(("b.ics", Calendar)), 20, 9, 4)).Should().Be(FileFault.Damaged);

    [Fact]
    public void Open_OfANameThatClimbs_OnlyShowsIt()
    {
        using var files = Open("a.zip", Zip.Of(("../../etc/b.ics", Calendar)));

        files.Files[0].Name.Should().Be("a.zip/../../etc/b.ics");
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        bytes[0] = (byte)'B';
        return bytes;
    }

    private static FileFault? FaultOf(string name, byte[] content, UploadLimits? limits = null)
    {
        using var files = Open(name, content, limits);
        return files.Files.Should().ContainSingle().Subject.Fault;
    }

    private static FileFault? FaultAfterReading(byte[] zip, UploadLimits? limits = null)
    {
        using var files = Open("a.zip", zip, limits);
        Read(files.Files[0]);
        return files.Files[0].Fault;
    }

    private static string Read(UploadedFile file)
    {
        using var reader = new StreamReader(file.Open());
        return reader.ReadToEnd();
    }

    private static UploadedFiles Open(string name, byte[] content, UploadLimits? limits = null) =>
        UploadedFiles.Open([(name, new MemoryStream(content))], limits ?? new UploadLimits());
}
