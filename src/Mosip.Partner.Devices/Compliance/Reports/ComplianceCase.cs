namespace Mosip.Partner.Devices;

/// <summary>One line of a report.</summary>
/// <param name="Subject">What was judged, for example <c>info</c>, <c>capture 1</c> or <c>request of capture 1</c>.</param>
/// <param name="Result">The verdict.</param>
public sealed record ComplianceCase(string Subject, ComplianceResult Result);
