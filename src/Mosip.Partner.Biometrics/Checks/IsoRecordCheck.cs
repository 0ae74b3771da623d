using Mosip.Partner.Biometrics.Checks;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Biometrics;

/// <summary>Checks biometric records against the values that MOSIP's compliance toolkit asks for, image headers included.</summary>
public static class IsoRecordCheck
{
    /// <summary>Checks a record.</summary>
    /// <param name="data">The bytes of the record.</param>
    /// <param name="type">What it should hold; an exception photo is a face.</param>
    /// <param name="purpose">What it was captured for.</param>
    /// <returns>Faults and warnings; empty where all is as it should be.</returns>
    public static IReadOnlyList<IsoFinding> Check(ReadOnlyMemory<byte> data, BiometricType type, BiometricPurpose purpose)
    {
        try
        {
            return Check(IsoRecord.Parse(data), type, purpose);
        }
        catch (MosipCryptoException e)
        {
            return [new IsoFinding("structure", e.Message)];
        }
    }

    /// <summary>Checks a record that was read or built.</summary>
    /// <param name="record">The record.</param>
    /// <param name="type">What it should hold; an exception photo is a face.</param>
    /// <param name="purpose">What it was captured for.</param>
    /// <returns>Faults and warnings; empty where all is as it should be.</returns>
    public static IReadOnlyList<IsoFinding> Check(IsoRecord record, BiometricType type, BiometricPurpose purpose)
    {
        ArgumentNullException.ThrowIfNull(record);
        var findings = new RecordFindings(purpose);
        findings.Require(record.Type == type || (record is FaceRecord && type == BiometricType.ExceptionPhoto), "format identifier", $"is that of a {record.Type} record and should be that of {type}");
        findings.Require(record.CapturedAt.ToInstant() is not null, "capture date", "is not a date and time");
        switch (record)
        {
            case FingerRecord finger:
                FingerRules.Check(finger, findings);
                break;
            case IrisRecord iris:
                IrisRules.Check(iris, findings);
                break;
            case FaceRecord face:
                FaceRules.Check(face, findings);
                break;
        }
        return findings.All;
    }
}
