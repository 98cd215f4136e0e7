using System.Diagnostics;

namespace PartnerFocus.Tests.Calendar.Scheduling;

/// <summary>Two programs of others that read calendars: Debian's python3-icalendar, and libical, with its own check of the iTIP tables.</summary>
internal static class OtherParsers
{
    private const string Python = "/usr/bin/python3";

    private const string ByIcalendar = """
        import sys, icalendar
        for path in sys.argv[1:]:
            cal = icalendar.Calendar.from_ical(open(path, 'rb').read())
            for e in cal.walk('VEVENT'):
                people = e.get('ATTENDEE', [])
                people = people if isinstance(people, list) else [people]
                who = ' '.join('%s=%s' % (str(a)[7:], a.params.get('PARTSTAT', '-')) for a in people)
                rid = e.get('RECURRENCE-ID')
                print('|'.join([str(cal.get('METHOD')), str(e.get('UID')), str(e.get('SEQUENCE', '-')), e['DTSTART'].dt.isoformat(), rid.dt.isoformat() if rid else '-', who]))
        """;

    private const string ByLibical = """
        import sys, ctypes
        l = ctypes.CDLL('libical.so.3')
        l.icalparser_parse_string.restype = ctypes.c_void_p
        l.icalcomponent_as_ical_string.restype = ctypes.c_char_p
        for f in (l.icalrestriction_check, l.icalcomponent_as_ical_string, l.icalcomponent_count_errors): f.argtypes = [ctypes.c_void_p]
        for path in sys.argv[1:]:
            c = l.icalparser_parse_string(open(path, 'rb').read())
            errors = l.icalcomponent_count_errors(c)
            l.icalrestriction_check(c)
            text = l.icalcomponent_as_ical_string(c).decode().replace('\r\n ', '').split('\r\n')
            print('|'.join([str(errors)] + [t.split(':', 1)[1] for t in text if t.startswith('X-LIC-ERROR')]))
        """;

    private const string ByMail = """
        import sys, email, email.policy
        for path in sys.argv[1:]:
            m = email.message_from_bytes(open(path, 'rb').read(), policy=email.policy.default)
            print('|'.join([m['subject'], str(m['to']), m['message-id'], str(len(m.defects))] + ['%s %s' % (p.get_content_type(), p.get_param('method', '-')) for p in m.walk() if not p.is_multipart()]))
            print(repr(m.get_body(('plain',)).get_content()))
        """;

    private const string ByNotice = """
        import sys, re, email, email.policy
        m = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)
        star = lambda t: re.sub('(/mails/fewer/)[A-Za-z0-9_-]+', r'\1*', t)
        print('|'.join([m['subject'], str(m['to']), m['from'].addresses[0].addr_spec, str(len(m.defects))] + [p.get_content_type() for p in m.walk() if not p.is_multipart()]))
        print(star('|'.join([str(m['list-unsubscribe']), str(m['list-unsubscribe-post'])])))
        print(star(m.get_body(('plain',)).get_content()).strip().replace('\r', '').replace('\n', ' '))
        """;

    /// <summary>Why these checks are skipped; null when both are there.</summary>
    public static string? MissingReason { get; } = Missing();

    /// <summary>What python3-icalendar reads of each event of each message: method, UID, SEQUENCE, start, RECURRENCE-ID, people with their answers.</summary>
    public static Task<string[]> IcalendarAsync(params string[] messages) => RunAsync(ByIcalendar, [.. messages.Select(System.Text.Encoding.UTF8.GetBytes)]);

    /// <summary>What libical has against each message: the count of errors in reading, then what breaks its tables of iTIP.</summary>
    public static Task<string[]> LibicalAsync(params string[] messages) => RunAsync(ByLibical, [.. messages.Select(System.Text.Encoding.UTF8.GetBytes)]);

    /// <summary>What python's mail reader makes of a file: headers and parts on one line, the words on the next.</summary>
    public static Task<string[]> MailAsync(byte[] message) => RunAsync(ByMail, [message]);

    /// <summary>The same of a notice: headers and parts, the way to fewer, and the words as one line; what differs each time as a star.</summary>
    public static Task<string[]> NoticeAsync(byte[] message) => RunAsync(ByNotice, [message]);

    private static async Task<string[]> RunAsync(string script, byte[][] messages)
    {
        var folder = Directory.CreateTempSubdirectory("partnerfocus-parsers-");
        try
        {
            var start = new ProcessStartInfo(Python) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(script);
            foreach (var (message, i) in messages.Select((m, i) => (m, i)))
            {
                var path = Path.Combine(folder.FullName, $"{i}");
                await File.WriteAllBytesAsync(path, message);
                start.ArgumentList.Add(path);
            }

            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEndAsync();
            var failed = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            failed.Should().BeEmpty("the other program reads it");
            return (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Missing()
    {
        if (!File.Exists(Python))
        {
            return Python + " is missing";
        }

        var start = new ProcessStartInfo(Python) { RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("import icalendar, ctypes; ctypes.CDLL('libical.so.3')");
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : "python3-icalendar or libical3 is missing; get them with: apt-get install -y --no-install-recommends python3-icalendar libical3";
    }
}

/// <summary>A fact that needs the calendar programs of others: skipped with the reason where they are missing.</summary>
public sealed class OtherParsersFactAttribute : FactAttribute
{
    public OtherParsersFactAttribute() => Skip = OtherParsers.MissingReason;
}
