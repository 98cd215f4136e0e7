using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Whoever asks for you in person cannot make do with somebody else.</summary>
internal sealed partial class AskedForInPerson() : TriageCase(
    "in-person",
    new LocalText("Wie om jou in persoon vraagt, kan niet met een ander toe.", "Whoever asks for you in person cannot make do with somebody else."),
    new LocalText("‘De familie wil de behandelend arts zelf spreken.’", "‘The patients were called in under your name.’"),
    Principles.PersonalDuty)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        if (OwnClinic(reading) is { } clinic)
        {
            return Found(reading, clinic, isRole: false);
        }

        var (entry, roster) = (reading.Entry, reading.Roster);
        // "You are invited as an expert", to the partner alone or from outside to the firm's senior, names the partner as well as a name does.
        var isMeant = reading.OwnNames.Count > 0 || (((roster.IsTalkBetweenTwo && !roster.IsConvenedForMe) || reading.SaysYou) && SaysYouAre(entry));
        var role = isMeant ? entry.Find(Concept.RoleInName) : null;
        var quote = (IsAtTheDoor(entry) ? null : entry.Find(Concept.InPerson)) ?? (role ??= ByName(reading)) ?? Referred(reading) ?? OwnRehearsal(reading);
        // A colleague may pass on that somebody asks for you; a role in a colleague's words is the colleague's.
        var byTeam = reading.StandIn is not null || (roster.Convener == Convener.Colleague && (quote == role || reading.IsStanding)) || (reading.IsStanding && reading.Meeting.HasOwnEvent is false && reading.OwnNames.Count == 0);
        // A witness or speaker is asked for by name even where no client is in sight.
        var alone = roster.Colleagues.Count == 0 && entry.InTitle(Concept.RoleInName) is not null && !entry.Has(Concept.Broadcast);
        // "I saw your lecture" opens a sale.
        var isOpener = reading.Vendor is not null && roster.Convener == Convener.Outsider && reading.Client is null && !alone && quote == role;
        quote ??= alone ? entry.InTitle(Concept.RoleInName) : null;
        // Outsiders who say so with nobody else of the firm at the table mean the person, client or not.
        var elsewhere = roster.Convener == Convener.Outsider && roster.Colleagues.Count == 0 && roster.House.Count == 0;
        var fromOutside = roster.Convener is Convener.Outsider or Convener.House;
        // Where a colleague carries the rest and one item asks for the partner, the words say what it is about, not who must be there throughout.
        var isSubject = quote is not null && role is null && reading.Carriers.Count > 0 && reading.Ask is { Item: not null, CoversAll: false };
        if (quote is null || byTeam || isSubject || isOpener || roster.IsOptional || roster.OnlyByList || !(reading.IsClientTime || alone || elsewhere || role is not null || fromOutside))
        {
            return null;
        }

        return Found(reading, quote, role is not null);
    }

    private static CaseFinding Found(MeetingReading reading, Quote quote, bool isRole)
    {
        var client = Wording.ForWhom(reading);
        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Likely,
            Text = new LocalText("Er wordt om jou in persoon gevraagd.", "They ask for you in person."),
            Quote = quote,
            Contribution = new LocalText($"Sta er zelf {client.Nl}: dit staat op jouw naam.", $"Be there yourself {client.En}: it is in your name."),
            Task = FocusTask.Expertise,
            Leaf = !isRole ? Leaves.OfAttended(reading) : reading.Client is null ? Leaf.InternalProcess : Leaf.Result,
        };
    }

    /// <summary>
    /// "Clinic AL", "Spreekuur Lind": whoever comes was called in on that name, every week anew. Not a meeting about clinics, and not where a
    /// colleague who can carry it is there as well or has the name beside it.
    /// </summary>
    private static Quote? OwnClinic(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        return (entry.InTitle(Concept.Clinic) ?? (reading.Firm.Profession == "medical" && entry.InTitle(Concept.Standing, Concept.TradeWord) is null ? entry.InTitle(Concept.Patients) : null)) is { } clinic && reading.OwnNames.Any(n => n.Field == MeetingField.Title)
            && !roster.IsOwnEntry && !roster.IsOptional && roster.Lists.Count == 0 && reading.Carriers.Count == 0 && !reading.FellowPartners.Any() && reading.StandIn is null
            && reading.Vendor is null && reading.Field != FieldFit.Outside && reading.Persons.Named(entry.Title, roster).Count == 0
            && entry.InTitle(Concept.Gathering, Concept.SubWord, Concept.Operations, Concept.DeskWork, Concept.Optional) is null && reading.Absence is null
                ? clinic
                : null;
    }

    /// <summary>"You in the chair, I play their counsel": the partner rehearses what nobody else will do. Of a colleague's rehearsal the partner is the audience.</summary>
    private static Quote? OwnRehearsal(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        var mine = entry.BodyConcepts.Has(Concept.SecondPerson) || entry.TitleConcepts.Has(Concept.SecondPerson) || reading.OwnNames.Count > 0;
        return mine && reading.Carriers.Count == 0 && !roster.IsConvenedForMe && reading.StandIn is null && reading.Vendor is null && reading.Persons.Named(entry.Title, roster).Count == 0
            ? entry.Find(Concept.Rehearsal)
            : null;
    }

    /// <summary>"Badge ligt klaar op naam": a pass, a place or a room has the name on it, and the meeting has not.</summary>
    private static bool IsAtTheDoor(EntryText entry) => entry.BodyConcepts.Count(Concept.InPerson) == 1 && entry.TitleConcepts.Count(Concept.InPerson) == 0 && DoorPass().IsMatch(entry.Body.Text);

    [GeneratedRegex(@"\b(?:badges?|bezoekerspas\w*|toegangspas\w*|pasjes?|kaart(?:en|jes?)?|tickets?|parkeer\w*|parking|plaats|plek|kamer|room|table|tafel|desk|locker)\b[^.!?\n]{0,40}\b(?:op\s+naam|by\s+name|personally)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DoorPass();

    private static bool SaysYouAre(EntryText entry) => entry.BodyConcepts.Of(Concept.RoleInName)
        .Any(r => entry.BodyConcepts.Of(Concept.SecondPerson).Any(s => s.Sentence == r.Sentence && s.Start < r.Start));

    /// <summary>"Shown round by Vera Damen", "passeren door notaris Damen": what is done by name, not what was written or sent by name.</summary>
    private static Quote? ByName(MeetingReading reading)
    {
        var body = reading.Entry.Body.Text;
        foreach (var name in reading.Roster.IsInternal || reading.OwnNames.Count == 0 ? [] : reading.OwnNames.Where(n => n.Field == MeetingField.Text).Select(n => n.Words).Distinct())
        {
            for (var at = body.IndexOf(name, StringComparison.Ordinal); at > -1; at = body.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if (Doer().IsMatch(body.AsSpan(0, at)) && Doer().Match(body[..at]) is { Success: true } doer)
                {
                    return new Quote(body[doer.Groups["by"].Index..(at + name.Length)], MeetingField.Text);
                }
            }
        }

        return null;
    }

    /// <summary>"Referred to Dr Damen", "verwezen naar dokter Damen": people who were sent to one person are seen by that person, every week anew.</summary>
    private static Quote? Referred(MeetingReading reading)
    {
        var body = reading.Entry.Body.Text;
        var sent = reading.Entry.BodyConcepts.Of(Concept.Referred);
        foreach (var name in sent.Count == 0 || reading.OwnNames.Count == 0 ? [] : reading.OwnNames.Where(n => n.Field == MeetingField.Text).Select(n => n.Words).Distinct())
        {
            for (var at = body.IndexOf(name, StringComparison.Ordinal); at > -1; at = body.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                foreach (var hit in sent)
                {
                    if (hit.End < at && ToWhom().IsMatch(body.AsSpan(hit.End..at)))
                    {
                        return new Quote(body[hit.Start..(at + name.Length)], MeetingField.Text);
                    }
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\s+(?:in\s+person\s+|persoonlijk\s+)?(?:to|for|under|by|naar|voor|door|bij|op\s+naam\s+van)\s+(?:(?:mw|mevr|mevrouw|mr|ms|mrs|dr|prof|dokter|doctor|de heer|dhr)\.?\s+){0,2}$", RegexOptions.IgnoreCase)]
    private static partial Regex ToWhom();

    [GeneratedRegex(@"(?<!\b(uitgenodigd|gemaakt|geschreven|opgesteld|gestuurd|verstuurd|aangevraagd|aangeleverd|voorbereid|gedaan|goedgekeurd|getekend|ondertekend|invited|written|drafted|sent|prepared|requested|introduced|approved|signed|done|made|given)\s+)\b(?<by>(door|by)\s+((mw|mevr|mevrouw|mr|ms|mrs|dr|prof|de heer|dhr|[\p{Ll}]+)\.?\s+){0,3})$", RegexOptions.IgnoreCase)]
    private static partial Regex Doer();
}
