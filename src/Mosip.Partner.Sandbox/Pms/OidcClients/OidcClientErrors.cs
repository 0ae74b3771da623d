using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Pms.OidcClients;

/// <summary>PMS's errors about OpenID Connect clients. 1.2.0.x has a prefix of its own, and five codes.</summary>
internal sealed class OidcClientErrors(MosipRelease release)
{
    public MosipError Exists => Error("PMS_ESI_001", "PMS_IDP_001", "OIDC client already exists.");

    public MosipError MappingNotApproved => Error("PMS_ESI_002", "PMS_IDP_002", "Partner policy mapping is not approved.");

    public MosipError MandatoryFactors => Error("PMS_ESI_003", "PMS_IDP_003", "Policy contains mandatory auth types.");

    public MosipError Unknown => Error("PMS_ESI_004", "PMS_IDP_004", "OIDC client does not exist.");

    public MosipError NoClaims => Error("PMS_ESI_005", "PMS_IDP_005", "No claims are found for the policy.");

    public MosipError NoAcrValues => release.Pms == PmsLine.V1_2_0 ? NoClaims : Error("PMS_ESI_006", "No ACR values are found for the policy.");

    public static MosipError KeyUnreadable => Error("PMS_ESI_007", "Unable to read the public key.");

    public static MosipError Inactive => Error("PMS_ESI_008", "OIDC client is inactive.");

    public static MosipError PartnerUnknown(string id) => ServiceErrors.Error("PMS_PRT_058", $"AuthPartner doesn't exists with this Id - {id}");

    public static MosipError NotAuthPartner(string type) => ServiceErrors.Error("PMS_PRT_059", $"Only Auth_partner can Create OIDC Client. {type} is not allowed to create OIDC Client.");

    public static MosipError PolicyTypeWrong => ServiceErrors.Error("PMS_PRT_057", "Policy Type Mismatch. Only Auth policy can be used to create OIDC Client.");

    /// <summary>A partner that is not the user's, by the call.</summary>
    public static readonly MosipError CreationByStranger = Stranger("PMS_POLICY_ERROR_009");
    public static readonly MosipError UpdateByStranger = Stranger("PMS_POLICY_ERROR_010");
    public static readonly MosipError ReadByStranger = Stranger("PMS_POLICY_ERROR_011");

    private static MosipError Stranger(string code) => ServiceErrors.Error(code, "The partner does not belong to the user.");

    private static MosipError Error(string code, string message) => ServiceErrors.Error(code, message);

    private MosipError Error(string code, string olderCode, string message) => ServiceErrors.Error(release.Pms == PmsLine.V1_2_0 ? olderCode : code, message);
}
