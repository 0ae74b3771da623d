using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Pms.Users;

/// <summary>The settings that PMS tells its portal. Clients tell releases apart by it.</summary>
internal sealed class SystemConfigResource(PmsFeatures features, MosipRelease release) : IServiceResource
{
    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints => [new("GET", "/system-config", Read) { ApiId = "mosip.pms.configs.get", Since = PmsLine.V1_2_2 }];

    private MosipAnswer Read(MosipCall call)
    {
        var settings = new JsonObject
        {
            ["grantTypes"] = "authorization_code",
            ["clientAuthMethods"] = "private_key_jwt",
            ["inActivityTimer"] = "10",
            ["inActivityPromptTimer"] = "1",
            ["axiosTimeout"] = "3",
            ["maxAllowedExpiryYear"] = "10",
            ["maxAllowedCreatedYear"] = "10",
            ["itemsPerPage"] = "8",
            ["isCaSignedPartnerCertificateAvailable"] = Word(features.UploadedCertificates),
            ["isOidcClientAvailable"] = Word(features.OidcClients),
            ["isRootIntermediateCertAvailable"] = Word(features.AuthorityCertificates),
        };
        if (release.Pms == PmsLine.V1_3)
            settings["refreshNotificationsTime"] = "5";
        return MosipAnswer.Of(settings);
    }

    private static string Word(bool isAvailable) => isAvailable ? "true" : "false";
}
