namespace PartnerFocus.Triage.Firm;

/// <summary>What came of reading a firm file: the firm, or every reason why there is none.</summary>
/// <param name="Firm">The firm; null exactly when there are problems.</param>
/// <param name="Problems">All problems, in the order of the file; empty when the firm was read.</param>
public sealed record FirmFileReading(FirmProfile? Firm, IReadOnlyList<FirmFileProblem> Problems);

/// <summary>One thing that is wrong with a firm file.</summary>
/// <param name="Path">Where it stands, such as <c>people[3].reportsTo</c>; empty for the file as a whole.</param>
/// <param name="Line">Line in the file, from 1; null when the problem has no single place.</param>
/// <param name="Code">
/// <c>notJson</c>, <c>unsupportedVersion</c>, <c>unknownKey</c>, <c>duplicateKey</c>, <c>missing</c>, <c>wrongType</c>,
/// <c>badId</c>, <c>badValue</c>, <c>duplicate</c>, <c>unknownId</c> or <c>cycle</c>.
/// </param>
/// <param name="Message">One sentence that names key, value and place.</param>
public sealed record FirmFileProblem(string Path, int? Line, string Code, LocalText Message);
