namespace Mosip.Partner.Devices;

/// <summary>How exactly documents are judged.</summary>
public enum ComplianceRules
{
    /// <summary>As MOSIP's compliance toolkit 1.4.2 judges, with what it overlooks: what it accepts is accepted, what it refuses is refused.</summary>
    Toolkit,

    /// <summary>
    /// By the rules that the toolkit means: every element of a list is checked, not only the first; excepted fingers must not come back; a face may
    /// come with exceptions; a capture may not lie before the request; a rotated key belongs to the same make, model and serial number.
    /// </summary>
    Strict,
}
