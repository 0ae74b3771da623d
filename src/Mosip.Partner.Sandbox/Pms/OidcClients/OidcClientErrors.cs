using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Pms.OidcClients;

/// <summary>PMS's errors about OpenID Connect clients. 1.2.0.x has a prefix of its own, and five codes.</summary>
internal sealed class OidcClientErrors(MosipRelease release)
{
    public MosipError Exists => Error(1, "OIDC client already exists.");

    public MosipError MappingNotApproved => Error(2, "Partner policy mapping is not approved.");

    public MosipError MandatoryFactors => Error(3, "Policy contains mandatory auth types.");

    public MosipError Unknown => Error(4, "OIDC client does not exist.");

    public MosipError NoClaims => Error(5, "No claims are found for the policy.");

    public MosipError NoAcrValues => release.Pms == PmsLine.V1_2_0 ? NoClaims : Error(6, "No ACR values are found for the policy.");

    public MosipError KeyUnreadable => Error(7, "Unable to read the public key.");

    public MosipError Inactive => Error(8, "OIDC client is inactive.");

    public static MosipError PartnerUnknown(string id) => ServiceErrors.Error("PMS_PRT_058", $"AuthPartner doesn't exists with this Id - {id}");

    public static MosipError NotAuthPartner(string type) => ServiceErrors.Error("PMS_PRT_059", $"Only Auth_partner can Create OIDC Client. {type} is not allowed to create OIDC Client.");

    public static MosipError PolicyTypeWrong => ServiceErrors.Error("PMS_PRT_057", "Policy Type Mismatch. Only Auth policy can be used to create OIDC Client.");

    /// <summary>A partner that is not the user's.</summary>
    public static MosipError Stranger(int number) => ServiceErrors.Error($"PMS_POLICY_ERROR_{number:000}", "The partner does not belong to the user.");

    private MosipError Error(int number, string message) => ServiceErrors.Error($"{(release.Pms == PmsLine.V1_2_0 ? "PMS_IDP" : "PMS_ESI")}_{number:000}", message);
}
