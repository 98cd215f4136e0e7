namespace PartnerFocus.Triage.Lexicon;

/// <summary>
/// What a word can mean to the readers. The words themselves are data (<c>Words/*.json</c>), extended by the firm's own
/// (<c>settings.words</c> in the firm file, keyed by these names in camelCase).
/// </summary>
internal enum Concept
{
    AskPhrase, Decision, QuestionWord, PartnerRole, SecondPerson, SendSomeone, SomePerson, Requests, Suffices, Answered, EmptyText, Vague, Scheduling, GroupGreeting,
    MainWord, Committee, SubWord, TradeWord, DecisionMaker, Executor, Negotiation, Outcome, Bid,
    LeadsIt, InPerson, RoleInName, Duty, Court, OnCall, OwnAppraisal, BoardSeat, BoardBody,
    Appraisal, Coaching, Recruitment, Strategy, Operations, Owners, ManagementTeam, Future, Limit, Gravity, Harm, Defect, Exposed, Mandate, Hearing, HrDesk, Presents,
    Reflection, Gathering, Learning, Travel, Family, Holiday, Birthday, WorkPlace, DeskWork, Diary,
    Broadcast, Optional, Social, Vendor, Standing, Urgent, Patients, Clinic, GroupClient,
    Progress, WorkSession,
    Joins, Wares, Decided, DecidedWhen, NoCourt, SettledHere, Measured, Yearly, NoPapers, Caseload,
    OwnersMatter, FirmAtStake, Performs, Billed, PrivateLife,
    Signs, SignedPaper, Bodily, Authority, HeardBy, ResponsibleRole, SeatHolder, SignOff, Mentored,
    Fault, NoFault, Delivers, Delivered, Slip, DueDate, Insurer, Settled, StandingHeading, NoClaim, Referred, AnswerPrefix, ForInfo,
    Undone, Lapsed, Loss, Deliverable, Hurt, InOurCare, Disaster, Leaving, Elsewhere, YearTalk, Copied, Hush, Rehearsal,
    LawyerRole, NotaryRole, AccountantRole, TaxRole, DoctorRole, EngineerRole, ActuaryRole, EstateRole,
}
