namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>Ends a validator: the document does not have what it reads, or has a word that it does not know.</summary>
internal sealed class ComplianceFailure(string reason) : Exception(reason);
