namespace Mosip.Partner.Core.Keys;

/// <summary>What a partner key is asked for.</summary>
public enum PartnerKeyPurpose
{
    /// <summary>To sign a request.</summary>
    Sign,

    /// <summary>To open data that MOSIP sealed for the partner.</summary>
    Open,
}
