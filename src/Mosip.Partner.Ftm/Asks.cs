using System.Security.Cryptography.X509Certificates;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Management;

namespace Mosip.Partner.Ftm;

/// <summary>What an administrator of PMS is asked for, word for word and call for call.</summary>
internal static class Asks
{
    private const string Step = "chip registration";

    // Read by people and pasted, never put into a page: a certificate's '+' stays one.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static AdministratorRequest ForApproval(FtmChip chip, string providerId) => new()
    {
        Step = Step,
        Wording = $"Please approve the chip {chip.Make} {chip.Model} of {providerId}.",
        Endpoint = "PATCH /v1/partnermanager/ftpchipdetail",
        Body = new JsonObject { ["ftpChipDetailId"] = chip.Id, ["approvalStatus"] = true }.ToJsonString(Readable),
    };

    public static AdministratorRequest ForAuthority(X509Certificate2 authority) => new()
    {
        Step = Step,
        Wording = $"Please upload the authority '{authority.Subject}' to the domain {PartnerDomain.Ftm}; it stands above the certificate of the chips.",
        Endpoint = "POST /v1/partnermanager/partners/certificate/ca/upload",
        Body = new JsonObject { ["certificateData"] = authority.ExportCertificatePem(), ["partnerDomain"] = PartnerDomain.Ftm.Value }.ToJsonString(Readable),
    };
}
