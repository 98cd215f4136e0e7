using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Commands;

/// <summary>The files a week is assessed from on the command line.</summary>
internal sealed class TriageFiles(string firmPath, string agendaPath, string? peopleFolder)
{
    /// <summary>Reads everything, or says in one sentence what is wrong.</summary>
    /// <exception cref="TriageFilesException">A file is missing or no good, or the partner is not in the firm.</exception>
    public async Task<WeekQuestion> ReadAsync(IsoWeek week, string? partnerId, Instant? now, CancellationToken cancel)
    {
        var firm = await FirmAsync(cancel);
        var partner = PartnerOf(firm, partnerId);
        var agenda = await CalendarAsync(agendaPath, cancel);
        var interval = week.In(firm.TimeZone);
        return new WeekQuestion
        {
            Firm = firm,
            PartnerId = partner.Id,
            Week = interval,
            Meetings = AgendaMeetings.Of(agenda.Series, ZonesOf(agenda, firm), interval, firm.TimeZone, partner),
            Reaching = [.. AgendaMeetings.Reaching(agenda.Series, ZonesOf(agenda, firm), interval, firm.TimeZone, partner)],
            People = await PeopleAsync(firm, interval, cancel),
            Now = now ?? interval.Start,
        };
    }

    private async Task<FirmProfile> FirmAsync(CancellationToken cancel)
    {
        var reading = FirmFile.Read(await BytesAsync(firmPath, cancel));
        return reading.Firm ?? throw new TriageFilesException(
            $"{firmPath}:{reading.Problems[0].Line}: {reading.Problems[0].Message.En}", CommandLine.Refused);
    }

    private static Partner PartnerOf(FirmProfile firm, string? id)
    {
        if (id is not null)
        {
            return firm.FindPartner(id) ?? throw new TriageFilesException($"The firm file has no partner '{id}'.", CommandLine.Refused);
        }

        return firm.Partners is [var only]
            ? only
            : throw new TriageFilesException("The firm has several partners; say which with --partner.", CommandLine.WrongUsage);
    }

    private async Task<IReadOnlyList<PersonAgenda>> PeopleAsync(FirmProfile firm, Interval week, CancellationToken cancel)
    {
        if (peopleFolder is null)
        {
            return [];
        }

        if (!Directory.Exists(peopleFolder))
        {
            throw new TriageFilesException($"{peopleFolder} is no folder.", CommandLine.Refused);
        }

        var reader = new TakenTimeReader(firm);
        var people = new List<PersonAgenda>();
        foreach (var path in Directory.EnumerateFiles(peopleFolder, "*.ics").Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            if (firm.FindPerson(id) is null && firm.FindPartner(id) is null)
            {
                throw new TriageFilesException($"{path}: the firm file has nobody called '{id}'.", CommandLine.Refused);
            }

            var file = await CalendarAsync(path, cancel);
            people.Add(TakenTimes.Of(reader, id, file.Series, ZonesOf(file, firm), week, firm.TimeZone));
        }

        return people;
    }

    /// <summary>Floating times are the calendar's own zone when it names one, else the firm's.</summary>
    private static CalendarZones ZonesOf(CalendarFile file, FirmProfile firm) =>
        file.Zones.WithFloatingUnlessSaid(firm.TimeZone);

    private static async Task<CalendarFile> CalendarAsync(string path, CancellationToken cancel)
    {
        var file = CalendarFile.Read(await BytesAsync(path, cancel), CalendarLimits.None);
        return file.Summary.IsCalendar ? file : throw new TriageFilesException($"{path} is no calendar.", CommandLine.Refused);
    }

    private static async Task<byte[]> BytesAsync(string path, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new TriageFilesException($"{path} cannot be read: {e.Message}", CommandLine.Refused);
        }
    }
}

/// <summary>Files that cannot be used, said in one sentence.</summary>
internal sealed class TriageFilesException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
