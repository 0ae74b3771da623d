using System.Text.Json.Nodes;

namespace Mosip.Partner.Tests.Server.Onboarding;

internal sealed partial class StandInPms
{
    private void AddPolicies()
    {
        On("GET", "/system-config", null, _ => new JsonObject { ["refreshNotificationsTime"] = "1" });
        On("GET", "/policies/group/all", Admin, _ => new JsonArray([.. _groups.Select(group => new JsonObject
        {
            ["policyGroup"] = group.DeepClone(),
            ["policies"] = new JsonArray([.. _policies.Where(policy => (string?)policy["group"] == (string?)group["name"]).Select(policy => policy.DeepClone())]),
        })]));
        On("POST", "/policies/group/new", Admin, call => _groups.Find("name", call["name"]) is not null ? throw Refused("PMS_POL_014")
            : Added(_groups, new JsonObject { ["id"] = NewId(), ["name"] = call["name"], ["isActive"] = true }));
        On("POST", "/policies", Admin, call => _policies.Exists(policy => (string?)policy["policyName"] == call["name"] && (string?)policy["group"] == call["policyGroupName"]) ? throw Refused("PMS_POL_009")
            : new JsonObject
            {
                ["id"] = Added(_policies, new JsonObject
                {
                    ["policyId"] = NewId(),
                    ["policyName"] = call["name"],
                    ["group"] = call["policyGroupName"],
                    ["policyType"] = call["policyType"],
                    ["is_Active"] = false,
                    ["status"] = "DRAFTED",
                    ["policies"] = call.Request["policies"]!.DeepClone(),
                })["policyId"]!.DeepClone(),
                ["name"] = call["name"],
            });
        On("POST", "/policies/([^/]+)/group/([^/]+)/publish", Admin, call =>
        {
            JsonObject policy = _policies.Find("policyId", call.At(1)) ?? throw Refused("PMS_POL_008");
            if ((bool)policy["is_Active"]!)
                throw Refused("PMS_POL_020");
            (policy["is_Active"], policy["status"], policy["schema"]) = (true, "PUBLISHED", "https://schemas.mosip.io/v1/auth-policy");
            return policy;
        });
        On("GET", "/policies/active/group/([^/]+)", [.. Policies, "MANUAL_ADJUDICATION"], call => _groups.Find("name", call.At(1)) is null ? throw Refused("PMS_POL_019")
            : new JsonArray([.. _policies.Where(policy => (string?)policy["group"] == call.At(1) && (bool)policy["is_Active"]!)
                .Select(policy => new JsonObject { ["id"] = (string?)policy["policyId"], ["name"] = (string?)policy["policyName"], ["policyType"] = (string?)policy["policyType"] })]));
    }

    private void AddPartners()
    {
        On("POST", "/partners", null, call => _partners.Find("partnerID", call["partnerId"]) is not null ? throw Refused("PMS_PRT_051")
            : Added(_partners, new JsonObject
            {
                ["partnerID"] = call["partnerId"],
                ["partnerId"] = call["partnerId"],
                ["status"] = "De-active",
                ["organizationName"] = call["organizationName"],
                ["partnerType"] = call["partnerType"],
                ["policyGroup"] = (string?)call.Request["policyGroup"],
            }));
        On("GET", "/partners/([^/]+)", null, call => Partner(call.At(1), "PMS_PRT_005"));
        On("POST", "/partners/certificate/ca/upload", Admin, call => _authorities.Add($"{call["partnerDomain"]} {call["certificateData"]}") ? new JsonObject { ["status"] = "Upload Success." } : throw Refused("KER-PCM-003"));
        On("POST", "/partners/certificate/upload", Certificates, call =>
        {
            JsonObject partner = Partner(call["partnerId"], "PMS_PRT_005");
            if (!_authorities.Any(authority => authority.StartsWith($"{call["partnerDomain"]} ", StringComparison.Ordinal)))
                throw Refused("KER-PCM-006");
            (partner["status"], partner["certificate"]) = ("Active", call["certificateData"]);
            return new JsonObject { ["signedCertificateData"] = call["certificateData"], ["certificateId"] = NewId() };
        });
        On("GET", "/partners/([^/]+)/certificate", Certificates, call => Partner(call.At(1), "PMS_PRT_005")["certificate"] is { } pem ? new JsonObject { ["certificateData"] = (string?)pem } : throw Refused("PMS_PRT_108"));
    }

    private void AddRequests()
    {
        On("POST", "/partners/([^/]+)/policy/map", Policies, call =>
        {
            JsonObject partner = Partner(call.At(1), "PMS_PRT_005");
            JsonObject policy = _policies.Find(candidate => (string?)candidate["policyName"] == call["policyName"] && (string?)candidate["group"] == (string?)partner["policyGroup"]) ?? throw Refused("PMS_PRT_098");
            if (_requests.Exists(other => IsFor(other, call.At(1), (string)policy["policyId"]!) && (string?)other["statusCode"] != "rejected"))
                throw Refused("PMS_PRT_053");
            JsonObject request = Added(_requests, new JsonObject { ["apikeyRequestId"] = NewId(), ["partnerId"] = call.At(1), ["policyId"] = (string?)policy["policyId"], ["statusCode"] = "InProgress" });
            return new JsonObject { ["mappingkey"] = (string?)request["apikeyRequestId"] };
        });
        On("POST", "/partners/apikey/request/search", Policies, _ => Page(_requests));
        On("PUT", "/partners/policy/([^/]+)", Admin, call =>
        {
            JsonObject request = _requests.Find("apikeyRequestId", call.At(1)) ?? throw Refused("PMS_PMP_007");
            if ((string?)request["statusCode"] != "InProgress")
                throw Refused((string?)request["statusCode"] == "approved" ? "PMS_PM_034" : "PMS_PM_035");
            string type = (string)Partner((string)request["partnerId"]!, "PMS_PMP_005")["partnerType"]!;
            if (type is "Credential_Partner" or "Online_Verification_Partner" && request["extractors"] is null)
                throw Refused("PMS_PM_051");
            request["statusCode"] = call["status"].ToLowerInvariant();
            return "Policy mapping approved successfully";
        });
        On("POST", "/partners/([^/]+)/bioextractors/([^/]+)", Extractors, call =>
        {
            JsonObject request = _requests.Find(row => IsFor(row, call.At(1), call.At(2))) ?? throw Refused("PMS_PRT_061");
            if ((string?)request["statusCode"] == "approved")
                throw Refused("PMS_PRT_062");
            request["extractors"] = call.Request["extractors"]!.DeepClone();
            return "Extractors added successfully.";
        });
        On("GET", "/partners/([^/]+)/bioextractors/([^/]+)", Extractors, call =>
            _requests.Find(row => IsFor(row, call.At(1), call.At(2)))?["extractors"] is { } extractors ? new JsonObject { ["extractors"] = extractors.DeepClone() } : throw Refused("PMS_PRT_064"));
        On("GET", "/partners/([^/]+)/credentialtype/([^/]+)/policies", Extractors, call =>
            _types.Find("key", $"{call.At(1)} {call.At(2)}") is { } mapping ? mapping : throw Refused("PMS_PRT_064"));
        On("POST", "/partners/([^/]+)/credentialtype/([^/]+)/policies/([^/]+)", Extractors, call =>
        {
            if (_types.Find("key", $"{call.At(1)} {call.At(2)}") is not null)
                throw Refused("PMS_PRT_007");
            Added(_types, new JsonObject { ["key"] = $"{call.At(1)} {call.At(2)}", ["policyId"] = (string?)_policies.Find("policyName", call.At(3))!["policyId"] });
            return "Partner, policy and credentialType mapping done successfully.";
        });
    }

    private void AddKeys()
    {
        On("PATCH", "/partners/([^/]+)/generate/apikey", Policies, call =>
        {
            if (call.Caller != call.At(1))
                throw Refused("PMS_PRT_055");
            string policyId = (string)_policies.Find("policyName", call["policyName"])!["policyId"]!;
            if (!_requests.Exists(row => IsFor(row, call.At(1), policyId) && (string?)row["statusCode"] == "approved"))
                throw Refused("PMS_PRT_109");
            if (_keys.Exists(key => IsFor(key, call.At(1), policyId) && (string?)key["label"] == call["label"]))
                throw Refused("PMS_PRT_110");
            JsonObject made = Added(_keys, new JsonObject { ["apiKey"] = NewId(), ["label"] = call["label"], ["partnerId"] = call.At(1), ["policyId"] = policyId, ["isActive"] = true });
            return made;
        });
        On("PATCH", "/partners/([^/]+)/policy/([^/]+)/apiKey/status", KeySwitches, call =>
        {
            JsonObject key = _keys.Find(key => IsFor(key, call.At(1), call.At(2)) && (string?)key["label"] == call["label"]) ?? throw Refused("PMS_PRT_111");
            if (!(bool)key["isActive"]!)
                throw Refused("PMS_PMS_022");
            key["isActive"] = false;
            return "Partner apikey de-activated successfully.";
        });
        On("POST", "/partners/apikey/search", Policies, _ => Page(_keys.Select(key =>
        {
            var row = (JsonObject)key.DeepClone();
            row.Remove("apiKey");
            return row;
        })));
        On("GET", "/partners/([^/]+)/apikey/([^/]+)", Admin, call =>
            _keys.Find("apiKey", call.At(2)) is { } key && (string?)key["partnerId"] == call.At(1) ? new JsonObject { ["partnerID"] = call.At(1), ["policyId"] = (string?)key["policyId"] } : throw Refused("PMS_PMP_009"));
        On("GET", "/misps", Misps, _ => new JsonArray([.. _licences.Select(licence => licence.DeepClone())]));
        On("POST", "/misps", Misps, call =>
        {
            if (_licences.Find("mispId", call["providerId"]) is not null)
                throw Refused("PMS_MSP_416");
            JsonObject licence = Added(_licences, new JsonObject { ["mispId"] = call["providerId"], ["licenseKey"] = $"licence{NewId()}", ["isActive"] = true, ["validToDate"] = "2099-01-01T00:00:00" });
            return new JsonObject { ["providerId"] = call["providerId"], ["licenseKey"] = (string?)licence["licenseKey"], ["licenseKeyStatus"] = "Active", ["licenseKeyExpiry"] = "2099-01-01T00:00:00" };
        });
    }

    private void AddDevices()
    {
        On("POST", "/securebiometricinterface", Providers, call => _interfaces.Exists(row => (string?)row["providerId"] == call["providerId"] && (string?)row["swVersion"] == call["swVersion"]) ? throw Refused("PMS_AUT_512")
            : Added(_interfaces, new JsonObject { ["id"] = NewId(), ["providerId"] = call["providerId"], ["swVersion"] = call["swVersion"], ["approvalStatus"] = "pending_approval", ["isActive"] = false }));
        On("POST", "/securebiometricinterface/search", Providers, _ => Page(_interfaces));
        On("PATCH", "/securebiometricinterface", Admin, call => Approved(_interfaces.Find("id", call["id"]) ?? throw Refused("PMS_AUT_007"), refuseTwice: "PMS_AUT_517"));
        On("POST", "/devicedetail", Providers, call => _devices.Exists(row => (string?)row["deviceProviderId"] == call["deviceProviderId"] && (string?)row["model"] == call["model"]) ? throw Refused("PMS_AUT_003")
            : Added(_devices, Copy(call.Request, ("id", NewId()), ("approvalStatus", "pending_approval"), ("isActive", false))));
        On("POST", "/devicedetail/search", Providers, _ => Page(_devices));
        On("PATCH", "/devicedetail", Admin, call => Approved(_devices.Find("id", call["id"]) ?? throw Refused("PMS_AUT_005"), refuseTwice: null));
        On("PUT", "/securebiometricinterface/devicedetails/map", Providers, call =>
        {
            if (_mappings.Exists(row => (string?)row["deviceDetailId"] == call["deviceDetailId"] && (string?)row["sbiId"] == call["sbiId"]))
                return "Mapping already exists";
            JsonObject device = _devices.Find("id", call["deviceDetailId"]) ?? throw Refused("PMS_AUT_005"), sbi = _interfaces.Find("id", call["sbiId"]) ?? throw Refused("PMS_AUT_007");
            if (!(bool)device["isActive"]! || !(bool)sbi["isActive"]!)
                throw Refused((bool)sbi["isActive"]! ? "PMS_AUT_027" : "PMS_AUT_511");
            Added(_mappings, new JsonObject { ["deviceDetailId"] = call["deviceDetailId"], ["sbiId"] = call["sbiId"], ["providerId"] = (string?)sbi["providerId"], ["swVersion"] = (string?)sbi["swVersion"], ["model"] = (string?)device["model"] });
            return "Success";
        });
        On("POST", "/securebiometricinterface/devicedetails/map/search", Providers, _ => Page(_mappings));
    }

    private void AddChips()
    {
        On("POST", "/ftpchipdetail", Providers, call => _chips.Exists(row => (string?)row["ftpProviderId"] == call["ftpProviderId"] && (string?)row["model"] == call["model"]) ? throw Refused("PMP_AUT_032")
            : new JsonObject { ["id"] = Added(_chips, Copy(call.Request, ("ftpChipDetailId", NewId()), ("approvalStatus", "pending_cert_upload"), ("active", false)))["ftpChipDetailId"]!.DeepClone() });
        On("POST", "/ftpchipdetail/search", Providers, _ => Page(_chips));
        On("POST", "/ftpchipdetail/uploadcertificate", Providers, call =>
        {
            JsonObject chip = _chips.Find("ftpChipDetailId", call["ftpChipDeatilId"]) ?? throw Refused("PMP_AUT_031");
            if ((string?)chip["approvalStatus"] == "pending_approval")
                throw Refused("PMP_AUT_038");
            (chip["approvalStatus"], chip["certificate"]) = ("pending_approval", call["certificateData"]);
            return new JsonObject { ["signedCertificateData"] = call["certificateData"] };
        });
        On("PATCH", "/ftpchipdetail", Admin, call =>
        {
            JsonObject chip = _chips.Find("ftpChipDetailId", call["ftpChipDetailId"]) ?? throw Refused("PMP_AUT_031");
            if (chip["certificate"] is null)
                throw Refused("PMP_AUT_033");
            (chip["approvalStatus"], chip["active"]) = ("approved", true);
            return "Status updated successfully.";
        });
        On("GET", "/ftpchipdetail/getPartnerCertificate/([^/]+)", Providers, call =>
            _chips.Find("ftpChipDetailId", call.At(1))?["certificate"] is { } pem ? new JsonObject { ["certificateData"] = (string?)pem } : throw Refused("PMP_AUT_033"));
    }

    private static JsonObject Added(Table table, JsonObject row)
    {
        table.Add(row);
        return row;
    }

    private static JsonObject Copy(JsonObject request, params (string Name, JsonNode Value)[] members)
    {
        var row = (JsonObject)request.DeepClone();
        foreach ((string name, JsonNode value) in members)
            row[name] = value;
        return row;
    }

    private static JsonNode Approved(JsonObject row, string? refuseTwice)
    {
        if (refuseTwice is not null && (bool)row["isActive"]!)
            throw Refused(refuseTwice);
        (row["approvalStatus"], row["isActive"]) = ("approved", true);
        return "approved successfully";
    }

    private static bool IsFor(JsonObject row, string partnerId, string policyId) => (string?)row["partnerId"] == partnerId && (string?)row["policyId"] == policyId;
}
