namespace Mosip.Partner.Core.Policies;

/// <summary>Which release of partner management judges a policy.</summary>
public enum PolicyRules
{
    /// <summary>1.2.2.0 and later, 1.3.0 included: a value of the wrong JSON type is PMS_PV_007.</summary>
    From122,

    /// <summary>1.2.0.x and 1.2.1.x: a value of the wrong JSON type alone passes silently.</summary>
    Before122,
}
