using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>
/// The rows that a deployment's data base begins with: the partners that are MOSIP itself, their policies, requests, extractors and types of credentials
/// (<c>db_scripts/mosip_pms/dml</c> of mosip/partner-management-services). They have no certificate yet: a deployment's set-up uploads these.
/// </summary>
internal static class PmsSeed
{
    private const string Creator = "superadmin";

    // An older spelling of "approved" that stands in a few of the rows.
    private const string Activated = "Activated";

    private static readonly (string Name, string Type, string Organisation, string[] CredentialTypes)[] Modules =
    [
        ("auth", "Online_Verification_Partner", "IITB", ["auth"]),
        ("abis", "ABIS_Partner", "mpartner-default-abis", []),
        ("print", "Credential_Partner", "IIITB", ["qrcode", "euin", "reprint", "eUIN_with_QR", "eUIN_with_faceQR"]),
        ("resident", "Credential_Partner", "IITB", []),
        ("digitalcard", "Credential_Partner", "IITB", ["PDFCard"]),
        ("mobile", "Credential_Partner", "residentapp-partner", ["vercred"]),
        ("adjudication", "Manual_Adjudication", "mpartner-default-adjudication", []),
        ("cert", "Internal_Partner", "mpartner-default-cert", []),
    ];

    /// <summary>Adds the rows to an empty store.</summary>
    public static void Fill(PmsStore store, DateTimeOffset now)
    {
        foreach ((string name, string type, string organisation, string[] credentialTypes) in Modules)
            AddModule(store, name, PartnerType.Find(type)!, organisation, credentialTypes, now);
        store.Add(Row("MOSIP.PROXY.SBI", PartnerType.DeviceProvider, "MOSIP", group: null, now));
    }

    private static void AddModule(PmsStore store, string name, PartnerType type, string organisation, string[] credentialTypes, DateTimeOffset now)
    {
        var group = new PolicyGroup($"mpolicygroup-default-{name}") { Name = $"mpolicygroup-default-{name}", Description = $"mpolicygroup-default-{name}", CreatedBy = Creator, CreatedAt = now };
        var policy = new Policy($"mpolicy-default-{name}")
        {
            Group = group,
            Type = PolicyType.DataShare,
            Name = $"mpolicy-default-{name}",
            Description = $"mpolicy-default-{name}",
            Version = "1",
            Document = Document(name),
            CreatedBy = Creator,
            CreatedAt = now,
            WasPublished = true,
            IsActive = true,
        };
        Partner partner = Row($"mpartner-default-{name}", type, organisation, group, now);
        store.Add(group);
        store.Add(policy);
        store.Add(partner);
        store.Add(new PolicyRequest($"mpolicy_part_{name}_req", partner, policy) { CreatedAt = now, Status = PolicyRequestStatus.Approved, Comment = $"mpolicy-default-{name}" });
        foreach (string credentialType in credentialTypes)
            store.Set(new CredentialTypeMapping(partner, credentialType, policy));
        // Three rows for one attribute, which no call could make: a call replaces what is there for the attribute.
        if (type.NeedsExtractors)
            foreach (string modality in (string[])["face", "iris", "finger"])
                store.ExtractorsOf(partner.Id, policy.Id)[$"individualBiometrics {modality}"] = new BiometricExtractor("individualBiometrics", modality, null, "mock", "1.1");
    }

    private static Partner Row(string id, PartnerType type, string organisation, PolicyGroup? group, DateTimeOffset now) => new(id, type)
    {
        OrganisationName = organisation,
        Address = "mosip",
        ContactNumber = "9232121212",
        EmailId = "info@mosip.io",
        PolicyGroup = group,
        CreatedAt = now,
        CreatedBy = Creator,
        IsActive = true,
        ApprovalStatus = group is null ? Activated : Partner.Approved,
    };

    private static byte[] Document(string name) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["dataSharePolicies"] = new JsonObject
        {
            ["typeOfShare"] = "Data Share",
            ["validForInMinutes"] = "30",
            ["transactionsAllowed"] = "2",
            ["encryptionType"] = "Partner Based",
            ["shareDomain"] = "datashare.datashare",
            ["source"] = name is "abis" or "adjudication" ? "Packet Manager" : "ID Repository",
        },
        ["shareableAttributes"] = new JsonArray(
            Attribute("fullName", "fullName"), Attribute("dateOfBirth", "dateOfBirth"), Attribute("gender", "gender"), Attribute("individualBiometrics", "individualBiometrics")),
    }.ToJsonString());

    private static JsonObject Attribute(string name, string source) => new()
    {
        ["attributeName"] = name,
        ["source"] = new JsonArray(new JsonObject { ["attribute"] = source }),
        ["encrypted"] = true,
    };
}
