using System.Text.Json;
using System.Text.Json.Serialization;
using Mosip.Partner.Management.ApiKeys;
using Mosip.Partner.Management.Partners;
using Mosip.Partner.Management.Pms;
using Mosip.Partner.Management.SystemInfo;

namespace Mosip.Partner.Management;

/// <summary>How requests and answers are written. Members are compared without case: PMS writes <c>partnerId</c> here and <c>partnerID</c> there.</summary>
[JsonSourceGenerationOptions(
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 64,
    Converters = [typeof(InstantConverter), typeof(ApiKeyConverter), typeof(MispLicenceKeyConverter), typeof(PolicyDocumentConverter), typeof(PolicyTypeConverter)])]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(StatusChange))]
[JsonSerializable(typeof(DoneMessage))]
[JsonSerializable(typeof(RoleList))]
[JsonSerializable(typeof(PartnerRegistration))]
[JsonSerializable(typeof(PartnerUpdate))]
[JsonSerializable(typeof(PartnerStanding))]
[JsonSerializable(typeof(PartnerDetails))]
[JsonSerializable(typeof(PartnerList))]
[JsonSerializable(typeof(EmailQuery))]
[JsonSerializable(typeof(EmailVerification))]
[JsonSerializable(typeof(PartnerContact))]
[JsonSerializable(typeof(AuthorityCertificate))]
[JsonSerializable(typeof(AuthorityUpload))]
[JsonSerializable(typeof(PartnerCertificate))]
[JsonSerializable(typeof(SignedPartnerCertificate))]
[JsonSerializable(typeof(CertificateDownload))]
[JsonSerializable(typeof(NewPolicyGroup))]
[JsonSerializable(typeof(PolicyGroupUpdate))]
[JsonSerializable(typeof(PolicyGroup))]
[JsonSerializable(typeof(PolicyGroupContents))]
[JsonSerializable(typeof(IReadOnlyList<PolicyGroupContents>))]
[JsonSerializable(typeof(NewPolicy))]
[JsonSerializable(typeof(PolicyUpdate))]
[JsonSerializable(typeof(PolicyDraft))]
[JsonSerializable(typeof(PolicyDetails))]
[JsonSerializable(typeof(IReadOnlyList<PolicyDetails>))]
[JsonSerializable(typeof(IReadOnlyList<ActivePolicy>))]
[JsonSerializable(typeof(ConfigurationValue))]
[JsonSerializable(typeof(NewPolicyRequest))]
[JsonSerializable(typeof(PolicyRequestReceipt))]
[JsonSerializable(typeof(PolicyRequest))]
[JsonSerializable(typeof(PolicyRequestList))]
[JsonSerializable(typeof(ExtractorList))]
[JsonSerializable(typeof(CredentialTypePolicy))]
[JsonSerializable(typeof(NewApiKey))]
[JsonSerializable(typeof(GeneratedApiKey))]
[JsonSerializable(typeof(ApiKeyStatusChange))]
[JsonSerializable(typeof(ApiKeyPolicyChange))]
[JsonSerializable(typeof(MispLicence))]
[JsonSerializable(typeof(MispLicenceRequest))]
[JsonSerializable(typeof(MispLicenceChange))]
[JsonSerializable(typeof(IReadOnlyList<MispLicenceRow>))]
internal sealed partial class ManagementJson : JsonSerializerContext;
