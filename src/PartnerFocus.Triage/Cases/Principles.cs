namespace PartnerFocus.Triage.Cases;

/// <summary>Where the cases come from: the sentences of the test that every meeting is put to.</summary>
internal static class Principles
{
    public static readonly LocalText LeadsTheMainMeeting = new(
        "De partner is nodig waar die de hoofdbijeenkomst leidt, in het eigen vakgebied.", "The partner is needed to lead the main meeting, in the own field.");

    public static readonly LocalText ExplicitQuestion = new(
        "De partner is nodig waar een expliciete vraag staat, alleen voor dat deel.", "The partner is needed for an explicit question, for that part only.");

    public static readonly LocalText Alignment = new(
        "Bewaken dat alles klopt met de visie blijft bij de partner.", "Keeping everything in line with the vision stays with the partner.");

    public static readonly LocalText Vision = new(
        "De visie ontwikkelen blijft bij de partner.", "Developing the vision stays with the partner.");

    public static readonly LocalText PersonalDuty = new(
        "Wat op naam staat, neemt niemand over.", "Nobody takes over what is in somebody's own name.");

    public static readonly LocalText OwnTime = new(
        "Eigen tijd is geen vrije ruimte.", "Time of one's own is no room to spare.");

    public static readonly LocalText HumanDecision = new(
        "Wat een mens besloot, gaat voor de regels.", "What a person decided goes before the rules.");

    public static readonly LocalText Limit = new(
        "Waar een grens wordt overschreden, stapt de partner in.", "Where a limit is crossed, the partner steps in.");

    public static readonly LocalText NobodyNeeded = new(
        "Waar niemand namens de partner hoeft te zijn, hoeft niemand heen.", "Where nobody has to be for the partner, nobody has to go.");

    public static readonly LocalText TheTeam = new(
        "De rest is voor wie er talent voor heeft, wie de vraag raakt of wie ervan groeit.", "The rest is for whoever has the talent, is touched by the question or can grow by it.");

    public static readonly LocalText AskFirst = new(
        "Wie niet zegt waarvoor, krijgt eerst een vraag terug.", "Whoever does not say what for is asked first.");

    public static readonly LocalText Safe = new(
        "Bij twijfel gaat de partner: een uur te veel kost minder dan een cliënt.", "In doubt the partner goes: an hour too many costs less than a client.");
}
