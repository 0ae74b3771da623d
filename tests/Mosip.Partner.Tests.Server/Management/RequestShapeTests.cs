using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Management;

/// <summary>Every call with method, address, envelope and body as PMS's interface description has them.</summary>
public class RequestShapeTests
{
    private static readonly DateTimeOffset Built = new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero), Ends = new(2028, 3, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Name, call, release, answer, method and address, envelope (V1, V2, client, none) with its id, request.</summary>
    private sealed record Shape(string Name, Func<MosipManagement, CancellationToken, Task> Call, string Answer, string Line, string? V2Id, string? Request, PmsRelease Release = PmsRelease.V1_2_2);

    public static TheoryData<string> Names => [.. All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_Made_HasTheDocumentedShape(string name)
    {
        Shape shape = All.Single(candidate => candidate.Name == name);
        await using ScriptedPms pms = ScriptedPms.Answering(shape.Answer, options => options.Release = shape.Release);

        await shape.Call(pms.Clients, ScriptedPms.Cancellation);

        SeenCall call = pms.Calls[^1];
        Assert.Equal(shape.Line, $"{call.Method} {call.Target}");
        Assert.Equal("Authorization=token-1", call.Cookie);
        Assert.Null(call.Authorization);
        if (shape.Request is null)
        {
            Assert.Equal("", call.Body);
            return;
        }
        JsonNode json = call.Json;
        Assert.Equal("1.0", (string?)json["version"]);
        Assert.Equal("2025-03-04T10:15:30.123Z", (string?)json[shape.V2Id is null ? "requesttime" : "requestTime"]);
        Assert.Null(json[shape.V2Id is null ? "requestTime" : "requesttime"]);
        if (shape.V2Id is { } id)
            Assert.Equal(id, (string?)json["id"]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(shape.Request), json["request"]), $"expected {shape.Request}, got {json["request"]!.ToJsonString()}");
    }

    private static readonly PartnerRegistration Registration = new()
    {
        PartnerId = "acme-bank-01",
        OrganisationName = "Acme Bank",
        PartnerType = PartnerType.AuthPartner,
        PolicyGroup = "Banking",
        Address = "1 High Street",
        ContactNumber = "9876543210",
        EmailAddress = "partner@acme.example",
        Language = "eng",
    };

    private static readonly AuthPolicy Policy = new AuthPolicyBuilder().WithTokenPerPartner().AllowOtp().AllowKyc("fullName").Build();

    private static readonly NewDeviceDetail Device = new() { ProviderId = "acme-devices", DeviceType = DeviceType.Finger, DeviceSubType = "Slap", Make = "Acme", Model = "S1" };

    private static string PolicyJson => JsonSerializer.Serialize(JsonNode.Parse(Policy.ToUtf8Json()));

    private const string Standing = """{"partnerId":"acme-bank-01","status":"InProgress"}""", Id = """{"id":"48213"}""", Text = "\"Success\"", Message = """{"message":"done"}""";
    private const string Group = """{"id":"48291","name":"Banking","desc":"Banks","is_Active":true,"cr_dtimes":"2025-03-04T10:15:30.411"}""", Draft = """{"id":"73105","name":"kyc","is_Active":false,"cr_dtimes":"2025-03-04T10:16:02.118+00:00"}""";
    private const string Published = """{"policyId":"73105","status":"PUBLISHED","is_Active":true,"policies":{}}""", Licence = """{"providerId":"acme-misp","licenseKey":"Zk3Q0w9r","licenseKeyStatus":"Active","licenseKeyExpiry":"2025-06-02T10:15:30.123"}""";
    private const string Named = """{"mispLicenseId":"l-1","licenseKey":"Zk3Q0w9r","status":"ACTIVE"}""", Client = """{"clientId":"c-1","status":"ACTIVE"}""", NoRows = """{"fromRecord":0,"toRecord":0,"totalRecord":0,"data":null}""", NoList = """{"pageNo":0,"pageSize":0,"totalResults":0,"data":[]}""";
    private const string SearchAll = """{"filters":[],"sort":[],"pagination":{"pageStart":0,"pageFetch":100}}""", Deactivate = """{"status":"De-Activate"}""", Values = """{"filters":[{"fieldID":"name","fieldValue":"Banking","fieldCode":"1"}]}""";

    private static Shape[] All =>
    [
        new("register", (c, t) => c.Partners.RegisterAsync(Registration, t), Standing, "POST /partners", null,
            """{"partnerId":"acme-bank-01","organizationName":"Acme Bank","partnerType":"Auth_Partner","policyGroup":"Banking","address":"1 High Street","contactNumber":"9876543210","emailId":"partner@acme.example","langCode":"eng"}"""),
        new("register v2", (c, t) => c.Partners.RegisterAsync(Registration with { LogoAddress = "https://acme.example/l.png" }, t), Standing, "POST /partners/v2", null,
            """{"partnerId":"acme-bank-01","organizationName":"Acme Bank","partnerType":"Auth_Partner","policyGroup":"Banking","address":"1 High Street","contactNumber":"9876543210","emailId":"partner@acme.example","langCode":"eng","logoUrl":"https://acme.example/l.png"}"""),
        new("update", (c, t) => c.Partners.UpdateAsync(new PartnerUpdate { PartnerId = "acme", Address = "a", ContactNumber = "1" }, t), Standing, "PUT /partners/acme", null, """{"address":"a","contactNumber":"1"}"""),
        new("update v2", (c, t) => c.Partners.UpdateAsync(new PartnerUpdate { PartnerId = "acme", Address = "a", ContactNumber = "1", LogoAddress = "l" }, t), Standing, "PUT /partners/v2/acme", null, """{"address":"a","contactNumber":"1","logoUrl":"l"}"""),
        new("get partner", (c, t) => c.Partners.GetAsync("acme bank/1", t), """{"partnerID":"acme bank/1","status":"active"}""", "GET /partners/acme%20bank%2F1", null, null),
        new("list partners", (c, t) => c.Partners.ListAsync(PartnerType.AuthPartner, t), """{"partners":[]}""", "GET /partners/v2?partnerType=Auth_Partner", null, null),
        new("list all types", (c, t) => c.Partners.ListAsync(null, t), """{"partners":[]}""", "GET /partners/v2", null, null),
        new("verify e-mail", (c, t) => c.Partners.VerifyEmailAsync("a@b.example", t), """{"emailExists":true,"policyRequiredPartnerTypes":["AUTH_PARTNER"]}""", "PUT /partners/email/verify", null, """{"emailId":"a@b.example"}"""),
        new("set group", (c, t) => c.Partners.SetPolicyGroupAsync("acme", "Banking", t), Text, "PUT /partners/acme/policygroup/Banking", null, null),
        new("save contact", (c, t) => c.Partners.SaveContactAsync(new PartnerContact { PartnerId = "acme", EmailAddress = "a@b.example", Address = "a", ContactNumber = "1" }, t), Text, "POST /partners/acme/contact/add", null, """{"emailId":"a@b.example","address":"a","contactNumber":"1","is_Active":true}"""),
        new("search partners", (c, t) => Drain(c.Partners.SearchAsync(PmsSearch.All.Where(SearchFilter.Equal("approvalStatus", "approved")).Where(SearchFilter.Contains("name", "*bank*")).OrderByDescending("crDtimes") with { PageSize = 10 }, cancellationToken: t)), NoRows, "POST /partners/search", null,
            """{"filters":[{"columnName":"approvalStatus","type":"equals","value":"approved"},{"columnName":"name","type":"contains","value":"*bank*"}],"sort":[{"sortField":"crDtimes","sortType":"desc"}],"pagination":{"pageStart":0,"pageFetch":10},"partnerType":"all"}"""),
        new("search types", (c, t) => Drain(c.Partners.SearchTypesAsync(PmsSearch.All.Where(SearchFilter.In("code", "Auth_Partner", "MISP_Partner")).Where(SearchFilter.Between("crDtimes", Built, Ends)), t)), NoRows, "POST /partners/partnertype/search", null,
            """{"filters":[{"columnName":"code","type":"in","values":["Auth_Partner","MISP_Partner"]},{"columnName":"crDtimes","type":"between","fromValue":"2025-03-01T00:00:00.000Z","toValue":"2028-03-01T00:00:00.000Z"}],"sort":[],"pagination":{"pageStart":0,"pageFetch":100}}"""),
        new("partner values", (c, t) => c.Partners.FindValuesAsync(new FilterColumn("name"), t), Values, "POST /partners/filtervalues", null, """{"filters":[{"columnName":"name","type":"unique","text":""}],"optionalFilters":[]}"""),
        new("list all partners", (c, t) => Drain(c.Partners.ListAllAsync(new PartnerListQuery { PartnerType = PartnerType.AuthPartner, IsActive = true, SortBy = PartnerSort.CreatedAt, Descending = true, PageSize = 8 }, t)), NoList, "GET /admin-partners?partnerType=Auth_Partner&isActive=true&sortFieldName=createdDateTime&sortType=desc&pageNo=0&pageSize=8", null, null),
        new("partner record", (c, t) => c.Partners.GetRecordAsync("acme", t), """{"partnerId":"acme"}""", "GET /admin-partners/acme", null, null),
        new("own partners", (c, t) => c.Partners.ListOwnAsync(ApprovalStatus.Approved, true, null, t), "[]", "GET /partners/v3?status=approved&policyGroupAvailable=true", null, null),

        new("upload authority", (c, t) => c.Certificates.UploadAuthorityAsync(new AuthorityCertificate { CertificateData = "pem\nlines", Domain = PartnerDomain.Auth }, t), """{"status":"Upload Success.","timestamp":"2025-03-04T10:20:11.482"}""", "POST /partners/certificate/ca/upload", null, """{"certificateData":"pem\nlines","partnerDomain":"AUTH"}"""),
        new("upload certificate", (c, t) => c.Certificates.UploadAsync(new PartnerCertificate { PartnerId = "acme", CertificateData = "pem", Domain = PartnerDomain.Ftm }, t), """{"signedCertificateData":"pem","certificateId":"1","timestamp":1741083611482}""", "POST /partners/certificate/upload", null, """{"partnerId":"acme","partnerDomain":"FTM","certificateData":"pem"}"""),
        new("get certificate", (c, t) => c.Certificates.GetSignedAsync("acme", t), """{"certificateData":"pem"}""", "GET /partners/acme/certificate", null, null),
        new("certificate pair", (c, t) => c.Certificates.GetPairAsync("acme", t), """{"caSignedCertificateData":""}""", "GET /partners/acme/certificate-data", null, null),
        new("own certificates", (c, t) => c.Certificates.ListOwnAsync(30, t), "[]", "GET /partners/partner-certificates-details?expiryPeriod=30", null, null, PmsRelease.V1_3_Beta),
        new("authorities", (c, t) => Drain(c.Certificates.ListAuthoritiesAsync(new TrustChainQuery { Type = "ROOT", Domain = PartnerDomain.Auth }, t)), NoList, "GET /trust-chain-certificates?caCertificateType=ROOT&partnerDomain=AUTH&pageNo=0&pageSize=50", null, null),
        new("chain", (c, t) => c.Certificates.DownloadChainAsync("c-1", t), """{"p7bFile":"p7b"}""", "GET /trust-chain-certificates/c-1/certificateFile", null, null),

        new("create group", (c, t) => c.PolicyGroups.CreateAsync(new NewPolicyGroup { Name = "Banking", Description = "Banks and payment providers" }, t), Group, "POST /policies/group/new", null, """{"name":"Banking","desc":"Banks and payment providers"}"""),
        new("update group", (c, t) => c.PolicyGroups.UpdateAsync(new PolicyGroupUpdate { PolicyGroupId = "48291", Name = "B", Description = "D", IsActive = false }, t), Group, "PUT /policies/group/48291", null, """{"name":"B","desc":"D","isActive":false}"""),
        new("get group", (c, t) => c.PolicyGroups.GetAsync("48291", t), """{"policyGroup":{"id":"48291"},"policies":[]}""", "GET /policies/group/48291", null, null),
        new("list groups", (c, t) => c.PolicyGroups.ListAsync(t), "[]", "GET /policies/group/all", null, null),
        new("active groups", (c, t) => c.PolicyGroups.ListActiveAsync(t), "[]", "GET /policies/policy-groups", null, null),
        new("search groups", (c, t) => Drain(c.PolicyGroups.SearchAsync(PmsSearch.All, t)), NoRows, "POST /policies/group/search", null, SearchAll),
        new("group values", (c, t) => c.PolicyGroups.FindValuesAsync(new FilterColumn("name") { Distinct = false, Prefix = "B" }, t), Values, "POST /policies/group/filtervalues", null, """{"filters":[{"columnName":"name","type":"all","text":"B"}],"optionalFilters":[]}"""),
        new("create policy", (c, t) => c.Policies.CreateAsync(new NewPolicy { PolicyGroupName = "Banking", Name = "kyc-basic", Description = "Basic KYC", Document = Policy }, t), Draft, "POST /policies", null,
            $$"""{"policyGroupName":"Banking","policyType":"Auth","name":"kyc-basic","desc":"Basic KYC","version":"1.0","policies":{{PolicyJson}}}"""),
        new("update policy", (c, t) => c.Policies.UpdateAsync(new PolicyUpdate { PolicyId = "73105", PolicyGroupName = "Banking", Name = "n", Description = "d", Version = "1.1", Document = Policy }, t), Draft, "PUT /policies/73105", null,
            $$"""{"policyGroupName":"Banking","name":"n","desc":"d","version":"1.1","policies":{{PolicyJson}}}"""),
        new("publish", (c, t) => c.Policies.PublishAsync("73105", "48291", t), Published, "POST /policies/73105/group/48291/publish", null, null),
        new("policy status", (c, t) => c.Policies.ChangeStatusAsync("73105", "48291", ActivationStatus.Inactive, t), Message, "PATCH /policies/73105/group/48291", null, """{"status":"De-active"}"""),
        new("get policy", (c, t) => c.Policies.GetAsync("73105", t), Published, "GET /policies/73105", null, null),
        new("policy of partner", (c, t) => c.Policies.GetForPartnerAsync("73105", "acme", t), Published, "GET /policies/73105/partner/acme", null, null),
        new("list policies", (c, t) => c.Policies.ListAsync(t), "[]", "GET /policies", null, null),
        new("active policies", (c, t) => c.Policies.ListActiveAsync("Banking", t), "[]", "GET /policies/active/group/Banking", null, null),
        new("configuration", (c, t) => c.Policies.GetConfigurationAsync("policy.allowed.kyc.attributes", t), """{"key":"k","value":null}""", "GET /policies/config/policy.allowed.kyc.attributes", null, null),
        new("search policies", (c, t) => Drain(c.Policies.SearchAsync(PmsSearch.All, PolicyType.Auth, t)), NoRows, "POST /policies/search", null, """{"filters":[],"sort":[],"pagination":{"pageStart":0,"pageFetch":100},"policyType":"Auth"}"""),
        new("policy values", (c, t) => c.Policies.FindValuesAsync(new FilterColumn("name"), null, t), Values, "POST /policies/filtervalues", null, """{"filters":[{"columnName":"name","type":"unique","text":""}],"optionalFilters":[],"policyType":"all"}"""),
        new("list all policies", (c, t) => Drain(c.Policies.ListAllAsync(new PolicyListQuery { Status = PolicyStatus.Activated }, t)), NoList, "GET /policies/v2?status=activated&pageNo=0&pageSize=50", null, null),

        new("request policy", (c, t) => c.PolicyRequests.SubmitAsync(new NewPolicyRequest { PartnerId = "acme", PolicyName = "kyc", UseCaseDescription = "u" }, t), """{"mappingkey":"481516","message":"m"}""", "POST /partners/acme/policy/map", null, """{"policyName":"kyc","useCaseDescription":"u"}"""),
        new("reject", (c, t) => c.PolicyRequests.RejectAsync("481516", t), Text, "PUT /partners/policy/481516", null, """{"status":"Rejected"}"""),
        new("get request", (c, t) => c.PolicyRequests.GetAsync("481516", t), """{"partnerID":"acme","status":"InProgress","apiKeyReqNo":"481516"}""", "GET /partners/apikey/481516", null, null),
        new("list requests", (c, t) => c.PolicyRequests.ListAsync(t), """{"apikeyRequests":[]}""", "GET /partners/apikey", null, null),
        new("requests of partner", (c, t) => c.PolicyRequests.ListOfPartnerAsync("acme", t), """[{"apiKeyReqID":"1","apiKeyRequestStatus":"InProgress","partnerApiKey":null,"apikeyStatus":null,"validityTill":null}]""", "GET /partners/acme/apikey/request", null, null),
        new("set extractors", (c, t) => c.PolicyRequests.SetExtractorsAsync("acme", "73105", [new() { AttributeName = "iris", Biometric = "iris[left,right]", Extractor = new("acme-iris", "2.0") }], t), Text, "POST /partners/acme/bioextractors/73105", null,
            """{"extractors":[{"attributeName":"iris","biometric":"iris[left,right]","extractor":{"provider":"acme-iris","version":"2.0"}}]}"""),
        new("get extractors", (c, t) => c.PolicyRequests.GetExtractorsAsync("acme", "73105", t), """{"extractors":[]}""", "GET /partners/acme/bioextractors/73105", null, null),
        new("map credential type", (c, t) => c.PolicyRequests.MapCredentialTypeAsync("acme", "euin", "print", t), Text, "POST /partners/acme/credentialtype/euin/policies/print", null, null),
        new("credential type policy", (c, t) => c.PolicyRequests.GetCredentialTypePolicyAsync("acme", "euin", t), """{"partnerId":"acme"}""", "GET /partners/acme/credentialtype/euin/policies", null, null),
        new("search requests", (c, t) => Drain(c.PolicyRequests.SearchAsync(PmsSearch.All, t)), NoRows, "POST /partners/apikey/request/search", null, SearchAll),
        new("request values", (c, t) => c.PolicyRequests.FindValuesAsync(new FilterColumn("statusCode"), t), Values, "POST /partners/apikey/request/filtervalues", null, """{"filters":[{"columnName":"statusCode","type":"unique","text":""}],"optionalFilters":[]}"""),
        new("list all requests", (c, t) => Drain(c.PolicyRequests.ListAllAsync(null, t)), NoList, "GET /partner-policy-requests?pageNo=0&pageSize=50", null, null),

        new("generate key", (c, t) => c.ApiKeys.GenerateAsync(new NewApiKey { PartnerId = "acme", PolicyName = "kyc", Label = "prod-key-1" }, t), """{"apiKey":"739215","label":"prod-key-1","policyId":"482913","partnerId":"acme"}""", "PATCH /partners/acme/generate/apikey", null, """{"policyName":"kyc","label":"prod-key-1"}"""),
        new("activate key", (c, t) => c.ApiKeys.ActivateAsync(new("acme", "482913", "l"), t), Text, "PATCH /partners/acme/policy/482913/apiKey/status", null, """{"label":"l","status":"Active"}"""),
        new("deactivate key", (c, t) => c.ApiKeys.DeactivateAsync(new("acme", "482913", "l"), t), Text, "PATCH /partners/acme/policy/482913/apiKey/status", null, """{"label":"l","status":"De-active"}"""),
        new("move key", (c, t) => c.ApiKeys.MoveToPolicyAsync("acme", new ApiKey("739215"), "1", "2", t), Message, "PUT /partners/acme/apikey/739215/policies", null, """{"oldPolicyID":"1","newPolicyID":"2"}"""),
        new("policy of key", (c, t) => c.ApiKeys.GetPolicyIdAsync("acme", new ApiKey("739215"), t), """{"partnerID":"acme","policyId":"1"}""", "GET /partners/acme/apikey/739215", null, null),
        new("search keys", (c, t) => Drain(c.ApiKeys.SearchAsync(PmsSearch.All, t)), NoRows, "POST /partners/apikey/search", null, SearchAll),
        new("list all keys", (c, t) => Drain(c.ApiKeys.ListAllAsync(new ApiKeyListQuery { Label = "a b&c" }, t)), NoList, "GET /partner-api-keys?apiKeyLabel=a%20b%26c&pageNo=0&pageSize=50", null, null),

        new("list all keys 1.3.0", (c, t) => Drain(c.ApiKeys.ListAllAsync(new ApiKeyListQuery { ExpiryWithinDays = 30 }, t)), NoList, "GET /partner-api-keys/v2?expiryPeriod=30&pageNo=0&pageSize=50", null, null, PmsRelease.V1_3_0),
        new("create licence", (c, t) => c.MispLicences.CreateAsync("acme-misp", t), Licence, "POST /misps", null, """{"providerId":"acme-misp"}"""),
        new("deactivate licence", (c, t) => c.MispLicences.DeactivateAsync("acme-misp", new MispLicenceKey("Zk3Q0w9r"), t), Licence, "PUT /misps", null, """{"providerId":"acme-misp","licenseKey":"Zk3Q0w9r","licenseKeyStatus":"De-active"}"""),
        new("activate licence", (c, t) => c.MispLicences.ActivateAsync("acme-misp", new MispLicenceKey("Zk3Q0w9r"), t), Licence, "PUT /misps", null, """{"providerId":"acme-misp","licenseKey":"Zk3Q0w9r","licenseKeyStatus":"Active"}"""),
        new("list licences", (c, t) => c.MispLicences.ListAsync(t), "[]", "GET /misps", null, null),
        new("get or renew", (c, t) => c.MispLicences.GetOrRenewAsync("acme-misp", t), Licence, "GET /misps/acme-misp/licenseKey", null, null),
        new("search licences", (c, t) => Drain(c.MispLicences.SearchAsync(PmsSearch.All, t)), NoRows, "POST /misps/search", null, SearchAll),
        new("licence values", (c, t) => c.MispLicences.FindValuesAsync(new FilterColumn("mispId"), t), Values, "POST /misps/filtervalues", null, """{"filters":[{"columnName":"mispId","type":"unique","text":""}],"optionalFilters":[]}"""),
        new("named licences", (c, t) => Drain(c.MispLicences.ListNamedAsync(new MispLicenceListQuery { ExpiryWithinDays = 30 }, t)), NoList, "GET /misp-licenses?expiryPeriod=30&pageNo=0&pageSize=50", null, null, PmsRelease.V1_3_0),
        new("create named licence", (c, t) => c.MispLicences.CreateNamedAsync(new NewMispLicence { PartnerId = "acme-misp", Name = "one", ExpiryDate = new DateOnly(2026, 1, 31) }, t), Named, "POST /misp-licenses", "mosip.pms.misp.generate.license.post", """{"partnerId":"acme-misp","licenseKeyName":"one","expiryDate":"2026-01-31"}""", PmsRelease.V1_3_0),
        new("get named licence", (c, t) => c.MispLicences.GetNamedAsync("l-1", t), """{"mispLicenseId":"l-1"}""", "GET /misp-licenses/l-1", null, null, PmsRelease.V1_3_0),
        new("extend named licence", (c, t) => c.MispLicences.ExtendNamedAsync("l-1", new DateOnly(2026, 2, 1), t), Named, "PATCH /misp-licenses/l-1", "mosip.pms.update.misp.license.patch", """{"expiryDate":"2026-02-01"}""", PmsRelease.V1_3_0),
        new("end named licence", (c, t) => c.MispLicences.DeactivateNamedPermanentlyAsync("l-1", t), Named, "PATCH /misp-licenses/l-1", "mosip.pms.update.misp.license.patch", """{"status":"INACTIVE"}""", PmsRelease.V1_3_0),

        new("create device", (c, t) => c.DeviceDetails.CreateAsync(Device, t), Id, "POST /devicedetail", null, """{"deviceProviderId":"acme-devices","deviceTypeCode":"Finger","deviceSubTypeCode":"Slap","make":"Acme","model":"S1"}"""),
        new("update device", (c, t) => c.DeviceDetails.UpdateAsync(new DeviceDetailUpdate { Id = "48213", DeviceType = DeviceType.Face, DeviceSubType = "Full face", Make = "m", Model = "n" }, t), Id, "PUT /devicedetail", null, """{"id":"48213","deviceTypeCode":"Face","deviceSubTypeCode":"Full face","make":"m","model":"n"}"""),
        new("approve device", (c, t) => c.DeviceDetails.ApproveAsync("48213", t), Text, "PATCH /devicedetail", null, """{"id":"48213","approvalStatus":"Activate"}"""),
        new("reject device", (c, t) => c.DeviceDetails.RejectAsync("48213", t), Text, "PATCH /devicedetail", null, """{"id":"48213","approvalStatus":"De-activate"}"""),
        new("approve device of SBI", (c, t) => c.DeviceDetails.ApproveForSbiAsync("48213", "acme-devices", "s-1", t), "true", "POST /devicedetail/48213/approval", "mosip.pms.approval.mapping.device.to.sbi.post", """{"partnerId":"acme-devices","sbiId":"s-1","status":"approved"}"""),
        new("reject device of SBI", (c, t) => c.DeviceDetails.RejectForSbiAsync("48213", "acme-devices", "s-1", t), "true", "POST /devicedetail/48213/approval", "mosip.pms.approval.mapping.device.to.sbi.post", """{"partnerId":"acme-devices","sbiId":"s-1","status":"rejected"}"""),
        new("search devices", (c, t) => Drain(c.DeviceDetails.SearchAsync(PmsSearch.All, DevicePurpose.Registration, t)), NoRows, "POST /devicedetail/search", null, """{"filters":[],"sort":[],"pagination":{"pageStart":0,"pageFetch":100},"purpose":"REGISTRATION"}"""),
        new("search device types", (c, t) => Drain(c.DeviceDetails.SearchTypesAsync(PmsSearch.All, null, t)), NoRows, "POST /devicedetail/deviceType/search", null, SearchAll),
        new("device values", (c, t) => c.DeviceDetails.FindValuesAsync(new FilterColumn("make"), DevicePurpose.Authentication, t), Values, "POST /devicedetail/filtervalues", null, """{"filters":[{"columnName":"make","type":"unique","text":""}],"optionalFilters":[],"purpose":"AUTH"}"""),
        new("device type values", (c, t) => c.DeviceDetails.FindTypeValuesAsync(new FilterColumn("name"), null, t), Values, "POST /devicedetail/deviceType/filtervalues", null, """{"filters":[{"columnName":"name","type":"unique","text":""}],"optionalFilters":[]}"""),
        new("device sub-type values", (c, t) => c.DeviceDetails.FindSubTypeValuesAsync(new FilterColumn("name"), null, t), Values, "POST /devicedetail/deviceSubType/filtervalues", null, """{"filters":[{"columnName":"name","type":"unique","text":""}],"optionalFilters":[]}"""),
        new("list all devices", (c, t) => Drain(c.DeviceDetails.ListAllAsync(new DeviceListQuery { Status = ApprovalStatus.PendingApproval }, t)), NoList, "GET /devicedetail?status=pending_approval&pageNo=0&pageSize=50", null, null),

        new("create SBI", (c, t) => c.SecureBiometricInterfaces.CreateAsync(new NewBiometricInterface { ProviderId = "acme-devices", Version = "1.0.3", BinaryHash = "9f86d081884c7d65", BuiltAt = Built, ExpiresAt = Ends }, t), Id, "POST /securebiometricinterface", null,
            """{"providerId":"acme-devices","swVersion":"1.0.3","swBinaryHash":"9f86d081884c7d65","swCreateDateTime":"2025-03-01T00:00:00.000Z","swExpiryDateTime":"2028-03-01T00:00:00.000Z"}"""),
        new("update SBI", (c, t) => c.SecureBiometricInterfaces.UpdateAsync(new BiometricInterfaceUpdate { Id = "s-1", Version = "1", BinaryHash = "h", BuiltAt = Built, ExpiresAt = Ends, IsActive = true }, t), Id, "PUT /securebiometricinterface", null,
            """{"id":"s-1","swVersion":"1","swBinaryHash":"h","swCreateDateTime":"2025-03-01T00:00:00.000Z","swExpiryDateTime":"2028-03-01T00:00:00.000Z","isActive":true}"""),
        new("map device", (c, t) => c.SecureBiometricInterfaces.MapDeviceAsync("48213", "s-1", t), "\"Mapping already exists\"", "PUT /securebiometricinterface/devicedetails/map", null, """{"deviceDetailId":"48213","sbiId":"s-1"}"""),
        new("unmap device", (c, t) => c.SecureBiometricInterfaces.UnmapDeviceAsync("48213", "s-1", t), Text, "PUT /securebiometricinterface/devicedetails/map/remove", null, """{"deviceDetailId":"48213","sbiId":"s-1"}"""),
        new("search mappings", (c, t) => Drain(c.SecureBiometricInterfaces.SearchMappingsAsync(PmsSearch.All, t)), NoRows, "POST /securebiometricinterface/devicedetails/map/search", null, SearchAll),
        new("search SBIs", (c, t) => Drain(c.SecureBiometricInterfaces.SearchAsync(PmsSearch.All, t)), NoRows, "POST /securebiometricinterface/search", null, SearchAll),
        new("SBI values", (c, t) => c.SecureBiometricInterfaces.FindValuesAsync(new FilterColumn("swVersion"), t), Values, "POST /securebiometricinterface/filtervalues", null, """{"filters":[{"columnName":"swVersion","type":"unique","text":""}],"optionalFilters":[]}"""),
        new("add device to SBI", (c, t) => c.SecureBiometricInterfaces.AddDeviceAsync("s-1", Device, t), Id, "POST /securebiometricinterface/s-1/devices", "mosip.pms.add.device.to.sbi.id.post", """{"deviceProviderId":"acme-devices","deviceTypeCode":"Finger","deviceSubTypeCode":"Slap","make":"Acme","model":"S1"}"""),
        new("devices of SBI", (c, t) => c.SecureBiometricInterfaces.ListDevicesAsync("s-1", t), "[]", "GET /securebiometricinterface/s-1/devices", null, null),
        new("list all SBIs", (c, t) => Drain(c.SecureBiometricInterfaces.ListAllAsync(new BiometricInterfaceListQuery { ExpiryStatus = "valid", SortBy = BiometricInterfaceSort.ExpiresAt }, t)), NoList, "GET /securebiometricinterface?sbiExpiryStatus=valid&sortFieldName=sbiExpiryDateTime&sortType=asc&pageNo=0&pageSize=50", null, null),

        new("create chip", (c, t) => c.FtmChips.CreateAsync(new NewFtmChip { ProviderId = "acme-ftm", Make = "m", Model = "n" }, t), Id, "POST /ftpchipdetail", null, """{"ftpProviderId":"acme-ftm","make":"m","model":"n"}"""),
        new("update chip", (c, t) => c.FtmChips.UpdateAsync(new FtmChipUpdate { Id = "48213", Make = "m", Model = "n" }, t), Id, "PUT /ftpchipdetail", null, """{"ftpChipDetailId":"48213","make":"m","model":"n"}"""),
        new("upload chip certificate", (c, t) => c.FtmChips.UploadCertificateAsync(new FtmChipCertificate { ProviderId = "acme-ftm", ChipId = "48213", IsForRegistrationDevice = true, CertificateData = "pem", OrganisationName = "Acme" }, t), """{"signedCertificateData":"MII","certificateId":"-----BEGIN CERTIFICATE-----"}""", "POST /ftpchipdetail/uploadcertificate", null,
            """{"ftpProviderId":"acme-ftm","ftpChipDeatilId":"48213","isItForRegistrationDevice":true,"certificateData":"pem","organizationName":"Acme","partnerDomain":"FTM"}"""),
        new("chip certificate", (c, t) => c.FtmChips.FindCertificateAsync("48213", t), """{"certificateData":"pem"}""", "GET /ftpchipdetail/getPartnerCertificate/48213", null, null),
        new("chip certificate pair", (c, t) => c.FtmChips.GetPairAsync("48213", t), """{"isCaSignedCertificateExpired":true}""", "GET /ftpchipdetail/48213/certificate-data", null, null),
        new("search chips", (c, t) => Drain(c.FtmChips.SearchAsync(PmsSearch.All, t)), NoRows, "POST /ftpchipdetail/search", null, SearchAll),
        new("own chips", (c, t) => c.FtmChips.ListOwnAsync(t), "[]", "GET /ftpchipdetail", null, null),
        new("list all chips", (c, t) => Drain(c.FtmChips.ListAllAsync(new FtmChipListQuery { Make = "m" }, t)), NoList, "GET /ftpchipdetail/v2?make=m&pageNo=0&pageSize=50", null, null),

        new("list clients", (c, t) => Drain(c.OidcClients.ListAllAsync(new OidcClientListQuery { Status = "ACTIVE" }, t)), NoList, "GET /oauth/client?status=ACTIVE&pageNo=0&pageSize=50", null, null),
        new("get client 1.2.0", (c, t) => c.OidcClients.GetAsync("c-1", t), """{"id":"c-1"}""", "GET /oidc/client/c-1", null, null, PmsRelease.V1_2_0),
        new("get client 1.2.2", (c, t) => c.OidcClients.GetAsync("c-1", t), """{"id":"c-1"}""", "GET /oauth/client/c-1", null, null),
        new("get client 1.3.0", (c, t) => c.OidcClients.GetAsync("c-1", t), """{"id":"c-1"}""", "GET /oidc-clients/c-1", null, null, PmsRelease.V1_3_0),
        new("create client 1.3.0", (c, t) => c.OidcClients.CreateAsync(OidcClient("c"), t), Client, "POST /oidc-clients", "mosip.pms.create.oidc.client.post", OidcJson, PmsRelease.V1_3_0),
        new("deactivate client 1.3.0", (c, t) => c.OidcClients.DeactivatePermanentlyAsync("c-1", t), Client, "PATCH /oidc-clients/c-1", "mosip.pms.deactivate.oidc.client.patch", """{"status":"INACTIVE"}""", PmsRelease.V1_3_0),

        new("create user", (c, t) => c.Users.CreateAsync(new NewPmsUser { UserName = "u", ContactNumber = "1", EmailAddress = "a@b.example", Password = "p" }, t), """{"userId":"u"}""", "POST /users", null, """{"userName":"u","contactNo":"1","emailID":"a@b.example","userPassword":"p"}"""),
        new("get consent", (c, t) => c.Users.GetConsentAsync(t), """{"consentGiven":true}""", "GET /users/user-consent", null, null),
        new("give consent", (c, t) => c.Users.GiveConsentAsync(t), """{"consentGiven":true}""", "POST /users/user-consent", null, null),
        new("notifications seen", (c, t) => c.Users.SetNotificationsSeenAsync("u", Built, t), "{}", "PUT /users/u/notifications-seen-timestamp", "mosip.pms.users.notifications.seen.timestamp.put", """{"notificationsSeenDtimes":"2025-03-01T00:00:00.000"}""", PmsRelease.V1_3_Beta),
        new("get notifications seen", (c, t) => c.Users.GetNotificationsSeenAsync("u", t), """{"notificationsSeenDtimes":"2025-03-01T00:00:00"}""", "GET /users/u/notifications-seen-timestamp", null, null, PmsRelease.V1_3_Beta),
        new("notifications", (c, t) => Drain(c.Notifications.ListAsync(new NotificationQuery { Type = "sbi", ExpiryDate = new DateOnly(2025, 3, 1) }, t)), NoList, "GET /notifications?notificationType=sbi&expiryDate=2025-03-01&pageNo=0&pageSize=50", null, null, PmsRelease.V1_3_Beta),
        new("dismiss", (c, t) => c.Notifications.DismissAsync("n-1", t), "{}", "PATCH /notifications/n-1", "mosip.pms.dismiss.notification.patch", """{"notificationStatus":"DISMISSED"}""", PmsRelease.V1_3_Beta),
        new("activate partner", (c, t) => c.Partners.ActivateAsync("acme", t), Message, "PATCH /partners/acme", null, """{"status":"Active"}"""),
        new("deactivate partner", (c, t) => c.Partners.DeactivatePermanentlyAsync("acme", t), Message, "PATCH /partners/acme", null, """{"status":"De-active"}"""),
        new("deactivate partner 1.2.0", (c, t) => c.Partners.DeactivateAsync("acme", t), Message, "PATCH /partners/acme", null, """{"status":"De-active"}""", PmsRelease.V1_2_0),
        new("deactivate group", (c, t) => c.PolicyGroups.DeactivatePermanentlyAsync("48291", t), "{}", "PATCH /policies/group/48291", "mosip.pms.deactivate.policy.group.patch", Deactivate),
        new("deactivate policy", (c, t) => c.Policies.DeactivatePermanentlyAsync("73105", t), "{}", "PATCH /policies/73105", "mosip.pms.deactivate.policy.patch", Deactivate),
        new("approve", (c, t) => c.PolicyRequests.ApproveAsync("481516", t), Text, "PUT /partners/policy/481516", null, """{"status":"Approved"}"""),
        new("deactivate device", (c, t) => c.DeviceDetails.DeactivatePermanentlyAsync("48213", t), """{"deviceId":"48213","status":"approved","isActive":false}""", "PATCH /devicedetail/48213", "mosip.pms.deactivate.device.patch", Deactivate),
        new("approve SBI", (c, t) => c.SecureBiometricInterfaces.ApproveAsync("s-1", t), Text, "PATCH /securebiometricinterface", null, """{"id":"s-1","approvalStatus":"Activate"}"""),
        new("reject SBI", (c, t) => c.SecureBiometricInterfaces.RejectAsync("s-1", t), Text, "PATCH /securebiometricinterface", null, """{"id":"s-1","approvalStatus":"De-activate"}"""),
        new("deactivate SBI", (c, t) => c.SecureBiometricInterfaces.DeactivatePermanentlyAsync("s-1", t), """{"sbiId":"s-1","isActive":false}""", "PATCH /securebiometricinterface/s-1", "mosip.pms.deactivate.sbi.patch", Deactivate),
        new("approve chip", (c, t) => c.FtmChips.ApproveAsync("48213", t), Text, "PATCH /ftpchipdetail", null, """{"ftpChipDetailId":"48213","approvalStatus":true}"""),
        new("reject chip", (c, t) => c.FtmChips.RejectAsync("48213", t), Text, "PATCH /ftpchipdetail", null, """{"ftpChipDetailId":"48213","approvalStatus":false}"""),
        new("deactivate chip", (c, t) => c.FtmChips.DeactivatePermanentlyAsync("48213", t), """{"ftmId":"48213","isActive":false}""", "PATCH /ftpchipdetail/48213", "mosip.pms.deactivate.ftm.patch", Deactivate),
        new("update client 1.3.0", (c, t) => c.OidcClients.UpdateAsync(new OidcClientUpdate { ClientId = "c-1", Name = "n", LogoAddress = "l", RedirectAddresses = ["r"] }, t), Client, "PUT /oidc-clients/c-1", "mosip.pms.update.oidc.client.put",
            """{"clientName":"n","logoUri":"l","redirectUris":["r"],"grantTypes":["authorization_code"],"clientAuthMethods":["private_key_jwt"],"clientNameLangMap":{"eng":"n"},"status":"ACTIVE"}""", PmsRelease.V1_3_0),
        new("roles", (c, t) => c.System.ListRolesAsync(t), """{"roles":["AUTH_PARTNER"]}""", "GET /roles", null, null),
        new("system configuration", (c, t) => c.System.GetConfigurationAsync(t), """{"itemsPerPage":"8"}""", "GET /system-config", null, null),
    ];

    private const string OidcJson = """{"name":"c","policyId":"1","publicKey":{"kty":"RSA"},"authPartnerId":"acme","logoUri":"https://a.example/l","redirectUris":["https://a.example/r"],"grantTypes":["authorization_code"],"clientAuthMethods":["private_key_jwt"],"clientNameLangMap":{"eng":"c"}}""";

    private static NewOidcClient OidcClient(string name) => new()
    {
        Name = name,
        PolicyId = "1",
        PublicKey = JsonDocument.Parse("""{"kty":"RSA"}""").RootElement,
        PartnerId = "acme",
        LogoAddress = "https://a.example/l",
        RedirectAddresses = ["https://a.example/r"],
    };

    [Theory]
    [InlineData(PmsRelease.V1_2_0, "POST /oidc/client", false)]
    [InlineData(PmsRelease.V1_2_2, "POST /oauth/client", true)]
    [InlineData(PmsRelease.V1_3_Beta, "POST /oauth/client", true)]
    public async Task CreateOidcClient_OlderRelease_SendsBothSpellingsOfTheTime(PmsRelease release, string line, bool hasNames)
    {
        await using ScriptedPms pms = ScriptedPms.Answering(Client, options => options.Release = release);

        await pms.Clients.OidcClients.CreateAsync(OidcClient("c"), ScriptedPms.Cancellation);

        Assert.Equal(line, $"{pms.Call.Method} {pms.Call.Target}");
        Assert.Equal("2025-03-04T10:15:30.123Z", (string?)pms.Call.Json["requesttime"]);
        Assert.Equal("2025-03-04T10:15:30.123Z", (string?)pms.Call.Json["requestTime"]);
        Assert.Equal(hasNames, pms.Call.Json["request"]!["clientNameLangMap"] is not null);
    }

    [Fact]
    public void OidcClientKey_RsaKey_HoldsThePublicHalfOnly()
    {
        using RSA rsa = RSA.Create(2048);

        JsonElement key = OidcClientKey.Of(rsa);

        Assert.Equal(["alg", "e", "kty", "n", "use"], key.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal("AQAB", key.GetProperty("e").GetString());
    }

    private static async Task Drain<T>(IAsyncEnumerable<T> rows)
    {
        await foreach (T row in rows)
            Assert.NotNull(row);
    }
}
