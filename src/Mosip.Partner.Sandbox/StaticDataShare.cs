using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Sandbox;

/// <summary>The data share service without partner management: one policy, one partner. Other ids in a path are refused with DAT-SER-007.</summary>
/// <param name="PolicyId">The policy id that paths name.</param>
/// <param name="SubscriberId">The partner id that paths name; where the terms encrypt, its certificate is the one that was uploaded to partner management.</param>
public sealed record StaticDataShare(string PolicyId, string SubscriberId)
{
    /// <summary>How files are shared. Default: not encrypted, to be read twice, at the sandbox's own address.</summary>
    public ShareTerms Terms { get; init; } = new()
    {
        TypeOfShare = "Data Share",
        ValidForInMinutes = "30",
        TransactionsAllowed = "2",
        EncryptionType = "none",
        ShareDomain = "",
        Source = "",
    };

    /// <summary>Whether shares come with a signature in the header <c>Signature</c>, which is empty otherwise. Default: yes.</summary>
    public bool SignsShares { get; init; } = true;
}
